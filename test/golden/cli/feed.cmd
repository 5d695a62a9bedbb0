# Feeds: each item is a page; the fullest text counts, decoded; ill-formed ones are read as far as they go.
cat >rss.xml <<'END'
<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Kabar Tengah</title><link>https://kabar.example/</link>
<item><title>Jembatan &amp; jalan</title><link>https://kabar.example/1?a=1&amp;b=2</link><guid isPermaLink="false">kabar-1</guid>
<pubDate>Thu, 09 Nov 2023 14:30:05 +0700</pubDate><description>Ringkas saja.</description>
<content:encoded><![CDATA[<p>Jembatan Lamondo selesai &amp; dibuka, kata <item>Rustam</item>.</p>]]></content:encoded></item>
<item><link>https://kabar.example/2</link><pubDate>kapan saja</pubDate><description>&lt;p&gt;Pasar Sentosa dibuka &#x2013; &#39;kembali&#39; &a; &bogus;&lt;/p&gt;</description></item>
<item><guid>kabar-3</guid><description></description></item>
<item><guid>kabar-4</guid><description>Tidak ditutup
<item><guid>kabar-5</guid><description>Pasar Sentosa tutup lebih awal.</description></item>
</channel></rss>
END
cat >atom.xml <<'END'
<feed xmlns="http://www.w3.org/2005/Atom"><title>Warta</title><id>urn:warta</id>
<entry><id>urn:warta:1</id><link rel="self" href="https://warta.example/self"/><link rel='alternate' href='https://warta.example/1'/>
<updated>2023-11-12T00:00:00Z</updated><published>2023-11-10T08:15:00.5Z</published><summary>Ringkas.</summary>
<content type="xhtml"><div><p>Hujan turun di <content>Lamondo</content> sejak pagi.</p></div></content></entry></feed>
END
"$RUNUT" read --whole --only report rss.xml atom.xml >out
echo "status $?"
sed -n '1d; s/^{"kind":"\([a-z]*\)".*"file":\("[^"]*"\),"part":\("[^"]*"\)\(,"urls":\[[^]]*\]\)\{0,1\}.*/\1 \2 \3\4/p' out
grep -o '"published":{[^}]*}\|"text":"[^"]*"' out
