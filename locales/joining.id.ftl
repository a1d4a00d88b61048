# Laporan dari satu kejadian
kartu-mungkin-sama = 🔗 Mungkin kejadian yang sama dengan { $kode }: tekan Gabung bila ya
