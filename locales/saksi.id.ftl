# Saksi kedua: "saya juga melihatnya".
saksi-di-mana = Terima kasih sudah mengabari. Di mana? Kirim lokasi KEJADIAN. Nyawa terancam? Telepon 112.
ketik-saksi = saya juga melihatnya, saya juga melihat, saya juga lihat, saya juga liat, saya jg lihat, saya jg liat, aku juga lihat, aku juga liat, kami juga melihat, kami juga lihat, ambo jugo nengok, dari sini juga kelihatan, di sini juga kelihatan
