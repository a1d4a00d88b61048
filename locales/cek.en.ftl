# The light check: only without danger, once per account, may be left out.
cek-tanya = One small tap, you may skip it: tap the { $gambar }. Is there danger? Just write.
cek-ikan = 🐟
cek-payung = ☂️
cek-bunga = 🌸
cek-nama-ikan = fish
cek-nama-payung = umbrella
cek-nama-bunga = flower
cek-terima-kasih = Thank you.
ketik-cek-ikan = fish
ketik-cek-payung = umbrella
ketik-cek-bunga = flower
