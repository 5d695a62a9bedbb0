# The words of a text; CoNLL-U keeps those that are given; what makes no sense is said.
columns() { grep -v '^# text' | cut -f 1,2; }
printf '\357\273\277Pasar Sentosa dibuka.\nKata Rustam: "Kami senang," ujarnya.\n' >text
echo '$ text'
"$RUNUT" parse -l id text | columns
echo '$ lines'
printf 'Pasar dibuka. Lalu tutup.\n\nBaris kedua\n' | "$RUNUT" parse -l id --lines - | grep '^# text'
echo '$ conllu'
printf '# sent_id = 1\n1-2\tpasarnya\t_\t_\t_\t_\t_\t_\t_\t_\n1\tpasar\tx\tNOUN\t_\t_\t9\troot\t_\t_\n2\tnya\t_\t_\t_\t_\t_\t_\t_\t_\n3\ttutup\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n' >words.conllu
"$RUNUT" parse -l id --conllu words.conllu | columns
printf '1\tonly\ttwo\n' | "$RUNUT" parse -l id --conllu - 2>&1 | cut -c 1-40
echo '$ broken'
printf 'Pasar \377\376 tutup\n' | "$RUNUT" parse -l id - | columns
: | "$RUNUT" parse -l id -
echo '$ pictures'
"$RUNUT" parse -l id --tree text | grep -c Rustam
printf 'A < B & C.\n' | "$RUNUT" parse -l id --svg - | grep -o '^<svg\|^</svg>\|&[a-z]*;'
echo '$ refused'
"$RUNUT" parse -l tlh text
echo "status $?"
"$RUNUT" parse -l id --style none text
echo "status $?"
"$RUNUT" parse -l id no-such-file
echo "status $?"
