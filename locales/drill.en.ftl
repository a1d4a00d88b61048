latihan-ikut = You are taking part in a drill. Report a made-up event here. Is there real danger? Answer REAL.
ketik-nyata = real, this is real, not a drill, this is not a drill
latihan-keluar = You have left the drill. What is happening, and where? Life in danger? Call 112.
latihan-sudah-selesai = The drill is over. We read your message as real now.
latihan-tautan-habis = This drill is over. Is there danger? Write what is happening, or call 112.
warga-akhir-latihan = The drill is over. Thank you for taking part.
