# What operators read, as a reporter's message.

## The thread
kata-diubah = (diubah) { $kata }
titik-lain = pelapor mengirim titik lain yang jauh
lanjutan = lanjutan { $kode }
oleh-pelapor = the reporter
