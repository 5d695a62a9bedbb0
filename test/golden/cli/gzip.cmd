# A page is inflated when its bytes say so, whatever its name; a member that is cut off is refused; a bomb costs a page at most.
printf '<html><body><p>Jembatan Lamondo selesai dibangun.</p></body></html>' >a.html
gzip -c a.html >b.html
gzip -c a.html | head -c 40 >c.html.gz
printf '\037\213\010 and no gzip' >d.html.gz
head -c 200000000 /dev/zero | gzip -1 >e.html.gz
"$RUNUT" read --only report --whole a.html b.html c.html.gz d.html.gz e.html.gz 2>err |
    sed -n 's/^\({"kind":"[a-z]*"\).*\("file":"[^"]*"\).*\("reason":"[^"]*"\).*/\1 \2 \3/p; t; s/^\({"kind":"[a-z]*"\).*\("file":"[^"]*"\).*/\1 \2/p'
cut -d : -f 1-3 err
