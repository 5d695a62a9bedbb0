# What cannot be read is rejected by name, the others go on; a folder is walked in the order of names, hidden ones left out.
mkdir -p pages/b pages/.hidden
printf 'Pasar Sentosa dibuka kembali pada Senin setelah tiga pekan ditutup.' >pages/b/one.txt
printf 'x' >pages/.hidden/two.txt
printf '' >pages/a.txt
ln -s nowhere pages/c.html
"$RUNUT" read --whole --only report nofile.html pages pages/a.txt >out
status=$?
sed -n 's/^\({"kind":"[a-z]*"\).*\("file":"[^"]*"\).*\("reason":"[^"]*"\).*/\1 \2 \3/p; t; s/^\({"kind":"[a-z]*"\).*\("file":"[^"]*"\).*/\1 \2/p' out
echo "status $status"
