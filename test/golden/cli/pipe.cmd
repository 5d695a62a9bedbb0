# A reader that leaves early is no failure; a full disk is.
mkdir pages
i=0
while [ $i -lt 300 ]; do
    printf 'Berita nomor %d dari Pasar Sentosa.' $i >pages/$i.txt
    i=$((i + 1))
done
{
    "$RUNUT" read --whole pages
    echo "status $?" >status
} | head -n 1 | cut -c 1-15
cat status
"$RUNUT" read --whole pages >/dev/full
echo "status $?"
"$RUNUT" --version | sed 's/[0-9.]*$/N/'
