# Each line of JSON Lines is a page; a bad one is refused by its number, the others go on; gzip or not is the same.
deep=$(printf '%0300d' 0 | sed 's/0/[/g')
{
    printf '\357\273\277{"id":"satu","text":"Pasar Sentosa dibuka kembali.","published":"2023-11-09","language":"id"}\n'
    printf '\n  \nno json\n{"id":2,"html":"<p>Pasar Sentosa dibuka lagi.</p>","url":"https://berita.example/2"}\r\n'
    printf '{"id":"tiga"}\n[1]\n{"id":"empat","text":%s}\n{"text":"Tanpa nama."}\n{"id":"lima","text":"Pasar \\ud83d"}\n' "$deep"
    printf '{"id":"enam","text":"Pasar Sentosa dibuka kembali."}'
} >pages.jsonl
gzip -k pages.jsonl
facts() { sed -n 's/^\({"kind":"[a-z]*"\).*\("page":{[^,}]*\(,"part":"[0-9]*"\)*\).*/\1 \2/p'; }
"$RUNUT" read --whole --only report pages.jsonl >out
echo "status $?"
facts <out
"$RUNUT" read --whole --only report pages.jsonl.gz 2>/dev/null | facts | sed 's/\.gz//' >gz
facts <out | cmp - gz && echo 'gzip: the same'
"$RUNUT" read --whole --only report --format jsonl - <pages.jsonl 2>/dev/null | facts | sed 's/"-"/"pages.jsonl"/' >stdin
facts <out | cmp - stdin && echo 'standard input: the same'
"$RUNUT" read --whole --only report -j 5 pages.jsonl 2>/dev/null | cmp - out && echo 'five threads: the same'
