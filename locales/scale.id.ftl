# Jam, pekerja, dan pemindahan bukti

jam-mundur = Jam komputer ini mundur { $jam } jam. Periksa jamnya: tenggat yang dipasang sebelumnya bisa terlambat berbunyi.
