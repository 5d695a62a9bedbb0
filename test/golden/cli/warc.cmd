# Archives: each page is one line of its own; heads and codings are taken off; what is broken is refused and the rest read.
page='<html><body><p>Jembatan Lamondo selesai dibangun pada Senin.</p></body></html>'
record() { # TYPE URL MEDIA FILE
    printf 'WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Target-URI: <%s>\r\nWARC-Date: 2023-11-09T08:00:31Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n' \
        "$1" "$4" "$2" "$3" "$(wc -c <"$4")"
    cat "$4"
    printf '\r\n\r\n'
}
printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n%s' "$page" >plain
{
    printf 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\na\r\n%.10s\r\n' "$page"
    printf '%x\r\n%s\r\n0\r\n\r\n' $((${#page} - 10)) "$(printf %s "$page" | cut -c 11-)"
} >chunked
{
    printf 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n'
    printf %s "$page" | gzip -cn
} >stored
{
    printf 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html\r\n\r\n'
    printf %s "$page" | gzip -cn | head -c 40
} >broken
printf 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n%s' "$page" >missing
printf 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG' >picture
printf 'Jembatan Lamondo selesai dibangun pada Senin pagi.' >text
{
    record warcinfo about: application/warc-fields text
    record request https://kabar.example/a 'application/http; msgtype=request' text
    for f in plain chunked stored broken missing picture; do record response "https://kabar.example/$f" 'application/http; msgtype=response' $f; done
    record conversion https://kabar.example/text text/plain text
    printf 'bytes that stand here by mistake\n'
    record resource https://kabar.example/own text/html text
    printf 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: much\r\n\r\n'
    record response https://kabar.example/cut 'application/http; msgtype=response' plain | head -c 300
} >pages.warc
{
    printf 'filedesc://pages.arc 0.0.0.0 20231109080031 text/plain 5\n1 0 x\n\n'
    printf 'https://kabar.example/a b 10.0.0.1 20231109080031 text/html %d\n' "$(wc -c <plain)"
    cat plain
    printf '\n'
} >pages.arc
facts() { sed -n 's/^{"kind":"\([a-z]*\)".*"page":{\("file":"[^"]*","part":"[^"]*"\).*/\1 \2 \0/p' | sed 's/ {.*"captured":\("[^"]*"\).*/ captured \1/; s/ {.*"reason":\("[^"]*"\).*/ \1/; s/ {.*//'; }
"$RUNUT" read --whole --only report pages.warc pages.arc >/dev/null
"$RUNUT" read --whole --only report pages.warc pages.arc 2>/dev/null | facts
gzip -c pages.warc >pages.warc.gz
"$RUNUT" read --whole --only report pages.warc.gz 2>/dev/null | facts | sed 's/\.gz//' >gz
"$RUNUT" read --whole --only report pages.warc 2>/dev/null | facts | cmp - gz && echo 'gzip: the same'
