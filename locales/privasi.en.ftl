# Personal data, for reporters who read English.

privasi =
    Your messages, location, photos and number are used only by the crews of { $kota } to handle this report.
    Your name, number and account are not shown in their groups.
    Deleted by themselves: what you wrote after { $pesan } days, photos { $bukti } days, your account { $identitas } days.
    Write <b>my data</b> for a copy, <b>delete data</b> to have it deleted.
datasaya-dikirim = 📄 A copy of your data. Reports that are kept secret are handed out at the office only.
hapusdata-tanya =
    This deletes what you wrote, your photos, number and account, and cannot be undone.
    If you want it, write in full: <b>DELETE MY DATA</b>
hapusdata-selesai =
    What you wrote, your photos and your number are deleted. In ten minutes we no longer know this account either.
    Danger? Just write here.
hapusdata-nanti =
    What is over is deleted now. A report that is not over is deleted when it is.
    Danger? Just write here.
hapusdata-sanksi = What you wrote is deleted. Your account stays on record until { $tanggal }, then it is deleted too.
ketik-data-saya = my data, mydata, copy of my data
ketik-hapus-data = delete data, deletedata, delete my account
ketik-hapus-data-saya = delete my data
