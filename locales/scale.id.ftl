# Jam, pekerja, dan pemindahan bukti

jam-dibetulkan = Jam sistem ini tadi { $lama } terlalu cepat, dan sudah dibetulkan menurut jam Telegram. Tenggat laporan yang terbuka ikut dibetulkan.
jam-mundur = Jam komputer ini mundur { $jam } jam. Periksa jamnya: tenggat yang dipasang sebelumnya bisa terlambat berbunyi.
