# Pemeriksaan ringan: hanya tanpa bahaya, sekali per akun, boleh dilewati.
cek-tanya = Satu ketukan kecil, boleh dilewati: tekan gambar { $gambar }. Ada bahaya? Tulis saja.
cek-ikan = 🐟
cek-payung = ☂️
cek-bunga = 🌸
cek-nama-ikan = ikan
cek-nama-payung = payung
cek-nama-bunga = bunga
cek-terima-kasih = Terima kasih.
ketik-cek-ikan = ikan, 🐟
ketik-cek-payung = payung, ☂️
ketik-cek-bunga = bunga, 🌸
