# What reporters read who chose English. Operators read Indonesian. The first line is the most important thing.

## Start and questions
mulai =
    This is the emergency service <b>112 { $kota }</b>. What happened?
    Just write, send a photo, or choose below. Life in danger? Call 112.
tanya-tempat = { $emoji } { $kategori }. Where? Send the location of the INCIDENT.
tanya-tempat-betul = { $emoji } { $kategori }, is that right? Send the location of the INCIDENT so that help goes to the right place.
tanya-apa-tempat = What happened, and where? Just write, or send the location of the INCIDENT. Life in danger? Call 112.
kata-dicatat = Noted for the crew.
tanya-patokan = Where? No address? Name what you see: an alley, a shop, a mosque, a school, or the neighbourhood.
tanya-tempat-lagi = Where exactly? Send your location, or type the street and a landmark.
tanya-tempat-benar = { $emoji } { $kategori }. Do you mean the kelurahan <b>{ $tempat }</b>? Tap Yes, or send the location of the INCIDENT.
tanya-tempat-benar-lagi = Do you mean the kelurahan <b>{ $tempat }</b>? Tap Yes, or type the street and a landmark.
tanya-daerah = Do you mean the kelurahan <b>{ $tempat }</b>? Tap Yes, or send the location of the INCIDENT.
kunci-ya-daerah = ✅ Yes, { $tempat }
tempat-dicatat = 📍 Place noted: { $tempat }. Send its location too if you can.
telepon-bila-jiwa = Life in danger? Call 112.
jiwa-sapa =
    Thank you for telling us. You are not alone; our people will answer you here.
    119 ext. 8
jiwa-di-mana = Where are you now?
jiwa-tetap = We are staying here with you. Where are you now? Send your location, or name what you see around you.
jiwa-cerita = Of course, we are listening. You are not alone. Take your time; who is with you now?
ketik-tempat = Type the place of the INCIDENT: street, landmark, neighbourhood (kelurahan). You can also send a pin with 📎 → Location.
kirim-titik = If you can, also send a pin of the INCIDENT so that help goes to the right place.
tak-tercatat =
    ⚠️ Our system is disturbed: your message has NOT been received. Emergency? Call 112 now, or have somebody near you call.
    We read this message as soon as it works again; no need to send it twice.
tak-tercatat-ulang =
    ⚠️ Our system is disturbed: your message has NOT been received. Emergency? Call 112 now, or have somebody near you call.
    Send this message again in a few minutes.
tercatat-lagi = ✅ Our system works again. We are reading your message now.
tercatat-lagi-ulang = ✅ Our system works again. No answer to your message yet? Send it again.
aksara-tak-terbaca = 🌐 We cannot read this script or language; your message goes to the 112 control room. If you can, write in English. Life in danger? Call { $telepon }.
kirim-titik-bila-lain = We take it to be at the same place as your first report. Somewhere else? Send its location.
titik-sebelumnya-bila-lain = We use the location that you sent at { $jam }. Is it somewhere else? Send its location.
lokasi-diterima = 📍 Location received: near { $tempat }. What is happening there?
papan-tak-dikenal = We know no sign <b>{ $kode }</b>. Read its code once more, send your location, or type the street and a landmark.
papan-tak-dikenal-apa = We know no sign <b>{ $kode }</b>. Read its code once more, or send the location. What is happening there?
tautan-tanpa-titik = That link does not show the point yet. Tap 📎 → Location, or type the street and a landmark.
tautan-tanpa-titik-apa = That link does not show the point yet. Tap 📎 → Location, then write what is happening there.
lokasi-diterima-dilihat = 📍 Location received: near { $tempat }. The 112 control room will see your report. Which one comes closest?
akan-dilihat = The 112 control room will see your message. Where is it? Send the location of the INCIDENT. Life in danger? Call 112.
tak-terbaca = We cannot read that message (view once or live location, perhaps). Send it as an ordinary one. The place: 📎 → Location → Send your current location.
gagal-diproses = Sorry, we could not process your message. The control room is reading it now. Still an emergency? Call { $telepon }.
gagal-tombol = Not processed. Try again.
tak-terbaca-suntingan = Edited messages do not reach us. Write it again as a new message.
tak-terbaca-jajak = We cannot read polls. Just write what is happening and where.
tak-terbaca-lokasi = Live locations do not reach us. Tap 📎 → Location → Send your current location.
tak-terbaca-berkas = That file did not arrive. Send it again, smaller if you can.
reaksi-bukan-jawaban = Press your answer: is this settled?
lokasi-tak-terbaca = That location cannot be read. Send it once more, or type the street and a landmark.
foto-diterima = 📷 Photo received. What is it about?
video-diterima = 🎥 Video received. What is it about?
berkas-diterima = 📎 File received. What is it about?
suara-diterima = 🎙️ Voice message received; an operator will listen to it. What is it about?
maksud-mana = Which one do you mean?
belum-paham = We have not understood what happened. Say it in other words, or choose. Life in danger? Call 112.
ketik-dilihat = Type what happened and where; the control room reads along.
ketik-apa-di-mana = Type what happened and where. Life in danger? Call 112.
kalau-sungguhan = If this is real, write what happened and where, or call 112.
berduka-sedang-terjadi = We are sorry for your loss. Does anybody need help right now?
tanya-sedang-terjadi = Is this happening right now?
tombol-sedang-terjadi = Yes, it is happening
tombol-tidak-terjadi = No
tidak-terjadi = All right, noted. Operators still read your message. If there is danger, just write here or call 112.
bukan-darurat = { $jawaban } If there is danger, just write here.
diteruskan-tanpa-lengkap =
    ✅ We passed your message to the 112 control room as report <b>{ $kode }</b>.
    Life in danger? Call 112.

## Buttons and keys
kunci-lokasi = 📍 Send my location
kunci-lain = 🏠 Another place / I am not there
kunci-nomor = 📱 Share my number
kunci-lewati = Skip
tombol-cara-foto = 📷 How to send a photo
tombol-verifikasi = 📱 Verify number
tombol-tambah-keterangan = ✏️ Add details
tombol-batalkan = ✖️ Cancel
tombol-jenis-lain = 🔎 Something else…
jenis-lain = Choose, or just write what happened.
tombol-sudah = ✅ Yes
tombol-belum = ❗ Not yet
tombol-tentang = { $kode } { $kategori }
tombol-kejadian-lain = Another incident
tombol-kejadian-sama = Still { $kode }
tombol-pertolongan-ya = Yes
tombol-pertolongan-tidak = No
tombol-pertolongan-lanjut = Next
tombol-pertolongan-ulangi = Repeat
tombol-lama = That button no longer works. Just write what happened.

## The receipt: one message that changes with each step
warga-latihan = 🎓 DRILL – NOT A REAL INCIDENT
warga-diteruskan = ✅ Report <b>{ $kode }</b> passed to { $instansi }, { $jam }.
warga-diteruskan-ruang-kendali = ✅ Report <b>{ $kode }</b> passed to the 112 control room, { $jam }.
warga-diterima-ruang-kendali = ✅ Report <b>{ $kode }</b> received by the 112 control room, { $jam }; it is being checked.
warga-menunggu-ruang-kendali = ✅ Report <b>{ $kode }</b> received by the 112 control room, { $jam }; nobody has looked at it yet.
warga-tercatat = Report <b>{ $kode }</b> is noted, { $jam }. Life in danger? Call { $telepon } now.
warga-diterima-luar = ✅ Report <b>{ $kode }</b>: this place is outside { $kota }{ $tempat }. It still goes to the control room.
warga-luar = outside the service area
warga-daerah-itu = that area
warga-luar-hubungi = For { $tempat } call { $telepon } from there.
warga-ternyata-di-dalam = 📍 Report <b>{ $kode }</b> is in our area after all: { $instansi } is being called now.
warga-sekitar-atau = Near <b>{ $papan }</b>, or at <b>{ $jalan }</b>? Write “not …” and the right place.
warga-sekitar = Near <b>{ $tempat }</b>.
warga-tempat-belum = The place is not known yet. Send the location of the INCIDENT if you can.
serentak-tanya = Is anybody crushed, trapped or hurt? Write it here.
serentak-titik = 📍 Location received. Is anybody crushed, trapped or hurt? Write it here.
warga-belum-dijawab = Nobody has answered yet; this message changes when somebody does.
warga-belum-dijawab-menyusul = Nobody has answered yet; we write when somebody does.
warga-kabar = <b>{ $kode }</b>: { $kabar }
warga-diterima = 👩‍🚒 Taken by { $instansi }, { $jam }.
warga-berangkat = 🚒 { $instansi } on the way, { $jam }.
warga-ditarik = ↩️ { $instansi } is no longer on this report, { $jam }. Still on it: { $tetap }.
warga-tiba = 📍 { $instansi } arrived, { $jam }.
warga-selesai = ✅ { $instansi } says it is done, { $jam }.
warga-selesai-saran = ✅ Handled by the 112 control room by message or phone.
warga-akhir-closed = Report closed. Thank you for reporting.
warga-akhir-cancelled = Report cancelled as you asked. Still an emergency? Write here again.
warga-akhir-cancelled-lain = Report cancelled: another reporter asked, and the crew agreed. Still an emergency? Write here again.
warga-akhir-false_report = Report closed by an operator. If that is wrong or there is still danger, write here again or call 112.
warga-batal-diminta = You asked to cancel; an operator checks first.
warga-abu-abu = Your report has arrived and an operator will see it. If it really is an emergency, call 112.
ruang-kendali = the 112 control room
warga-akhir-latihan = The drill is over, thank you for taking part. Is there real danger? Write it here, or call 112.

## Messages of their own
warga-sudah-tiba = 📍 Help has arrived.
warga-tanya-selesai =
    { $instansi } says it is done, { $jam }.
    Has the incident been dealt with?
warga-belum-ada-menjawab = Nobody has answered yet; we are calling again. Life in danger? Call 112.
warga-dibatalkan-lain =
    Report <b>{ $kode }</b> was cancelled: another reporter asked, and the crew agreed.
    Not over? Press Not yet, or call 112.
warga-koreksi = Correction: report <b>{ $kode }</b> is still being handled.
warga-pertanyaan =
    A question about <b>{ $kode }</b>:
    { $kata }
warga-balasan = 💬 Crew (<b>{ $kode }</b>): { $kata }
warga-jarak = 🚒 { $instansi }: about { $menit } minutes more, { $jarak } away (<b>{ $kode }</b>).
warga-eta = 🚒 { $instansi } expects to arrive at { $jam }, in { $menit } minutes (<b>{ $kode }</b>).
warga-minta-titik = 📍 The crew needs the exact PLACE of <b>{ $kode }</b>. Press the location key below, or open: { $tautan }
warga-ralat = ✏️ Correction by the crew (<b>{ $kode }</b>): { $kata }
dicatat-saja = Noted (<b>{ $kode }</b>). Life in danger? Call { $telepon } now.
ditambahkan-laporan = Added to report <b>{ $kode }</b> for the 112 control room.
diteruskan-ke-petugas = Passed on (<b>{ $kode }</b>).
jiwa-diteruskan = We are staying here with you. Your message is passed on to the crew (<b>{ $kode }</b>).
tempat-benar-di-mana = Where is it really? Send the location of the INCIDENT, or type the street and a landmark.
tempat-lain-dicatat = 📍 Noted: you say that it is around { $tempat }. The crew is told.
tempat-diganti = 📍 Place changed: around { $tempat }. The crew is told.
tanya-titik-kejadian = 📍 Your location: near { $titik }. Is it happening there? Without an answer it stays at { $tempat }.
tanya-titik-tanpa-tempat = 📍 Your location: near { $titik }. Is it happening there?
tanya-titik-jauh = 📍 Your location is near { $titik }, far from { $tempat }, which you wrote. Is it happening at that location?
tombol-titik-kejadian = Yes, it is there
tombol-titik-pelapor = No, that is where I am
titik-pelapor-dicatat = 📍 Your location is noted: near { $tempat }.
titik-pelapor-di-mana = 📍 Your location is noted. Where is the INCIDENT? Type the street and a landmark, or send its location.
tempat-tetap = All right, the place of the incident stays: near { $tempat }.
lokasi-diteruskan = 📍 Location received: around { $tempat }.
lokasi-diteruskan-luar = 📍 Location received, outside { $kota }{ $tempat }.
foto-banyak = 📷 { $jumlah } photos received.
foto-ke-petugas = 📷 Photo received; we are passing it on to the crew.
video-ke-petugas = 🎥 Video received; we are passing it on to the crew.
suara-ke-petugas = 🎙️ Voice message received; we are passing it on to the crew.
berkas-ke-petugas = 📎 File received; we are passing it on to the crew.
bukti-ditambahkan =
    { $jenis ->
        [photo] 📷 Photo
        [video] 🎥 Video
        [voice] 🎙️ Voice message
       *[document] 📎 File
    } added to report <b>{ $kode }</b> for the 112 control room.
kirim-lagi = { $jenis ->
    [photo] 📷 The photo
    [video] 🎥 The video
    [voice] 🎙️ The voice message
   *[other] 📎 The file
 } you sent has not reached the crew. Please { $jenis ->
    [voice] write what is happening, or send
   *[other] send
 } it once more.
berkas-terlalu-besar = { $jenis ->
    [video] 🎥 The video
   *[other] 📎 The file
 } you sent is too large and has not reached the crew. Please send a shorter one, or a photo.
tentang-laporan = { $kata } (<b>{ $kode }</b>)
kejadian-lain = Is this another incident, or still <b>{ $kode }</b>? Without an answer we take it as a new report.
kejadian-sama = Passed on to the people on <b>{ $kode }</b>. If this is another incident, press the button.
kejadian-tombol = Is this another incident, or still <b>{ $kode }</b>? Without an answer we take it as one and also call { $instansi }.
kejadian-baru = We took this as a new report. If it is still the same incident, press the button.
titik-laporan-mana = 📍 Location received: { $tempat }. Which report is it for? Press one.
alamat-laporan-mana = Which report is the address “{ $kata }” for? Press one.
kejadian-yang-mana = Passed on to the people on <b>{ $kode }</b>. Which one is this about? Press one.
kejadian-sudah-lain = All right, this is a report of its own: <b>{ $kode }</b>.
kejadian-sudah-sama = All right, still <b>{ $kode }</b>. Its people have read everything.
kejadian-digabung = All right, <b>{ $lama }</b> is now part of <b>{ $kode }</b>. Its people have read everything.
sudah-pasti = Passed on to the people on <b>{ $kode }</b>. Has it been dealt with? Press one.
dibaca-di-akhir = Passed on to the people on <b>{ $kode }</b>. Has it been dealt with? Press one. Something else? Write what and where.
turut-berduka = We are so sorry. This was passed on to the people on <b>{ $kode }</b>. If you still need them, press Not yet; if not, press Yes.
terima-kasih = Thank you. Report <b>{ $kode }</b> is closed.
pertanyaan-dibuka-lagi = Report <b>{ $kode }</b> is open again: it is not over. Help is being called again.
gambar-sesudah-akhir = Passed on to <b>{ $kode }</b>. Is it dealt with? If it goes on or happens again, press Not yet.
akhir-dibaca = All right, noted on <b>{ $kode }</b>. If it happens again, just write here.
dibuka-lagi = Report <b>{ $kode }</b> is open again and help is being called. Life in danger? Call 112.
sudah-disampaikan = Passed on: <b>{ $kode }</b> has been dealt with. The crew makes sure first.
sudah-sebelum-itu = After that question you wrote: “{ $kata }”. Report <b>{ $kode }</b> goes on. Is that over too? Just write it.
masih-berjalan = Report <b>{ $kode }</b> is still open, help has been called. Life in danger? Call 112.
sudah-dijawab = We have your answer. Is there another incident? Just write here.

## Silent reporting: no striking words, in case somebody else sees the screen
diam-eta = { $jam }, in { $menit } minutes.
diam-tempat =
    All right, our messages make no sound. Where? Send your location.
    Cannot talk? Reply 1. Safe and able to type? Reply 2.
diam-tempat-berbunyi =
    All right. We only answer when you write. Where? Send your location.
    Cannot talk? Reply 1. Safe and able to type? Reply 2.
diam-tempat-lagi = Where exactly? Send your location or type the place.
diam-kirim-titik = If you can, send the pin too.
diam-yang-mana = Received. Which one is it? Press one.
diam-balas = Cannot talk? Reply 1. Safe and able to type? Reply 2.
diam-dimengerti = All right, our messages make no sound.
diam-dimengerti-berbunyi = All right. We only answer when you write.
diam-aman = Good. Just write here.
diam-kirim-lagi = That did not come through. Send it again?
diam-terlalu-besar = That was too large. Send a smaller one?
diam-baik = OK.
hapus-biasa = This chat has been emptied. Your report goes on; to withdraw it: /batal
hapus-sendiri = Delete on your side: ⋮ → More → Clear chat (iPhone: name at the top → Clear Chat). We stay silent until you write.
diam-tercatat = <b>{ $kode }</b> noted, { $jam }. If it is safe, call { $telepon }.
diam-diterima = ✅ <b>{ $kode }</b> received, { $jam }.
diam-diteruskan = ✅ <b>{ $kode }</b> passed on, { $jam }.
diam-tempat-belum = Where? Send location if you can.
diam-langkah-dipanggil = Called, { $jam }.
diam-langkah-dijawab = Answered, { $jam }.
diam-langkah-berangkat = On the way, { $jam }.
diam-langkah-tiba = There, { $jam }.
diam-selesai = Done.
diam-ditutup = Closed. Anything else? Write here.
diam-sampai = Received.
diam-tulis = Received. Just type here.
diam-tiba = <b>{ $kode }</b>: there.
diam-koreksi = <b>{ $kode }</b>: still going.
diam-tanya-selesai = <b>{ $kode }</b>: done?
diam-pertanyaan = { $kata }
diam-dibatalkan-lain = <b>{ $kode }</b> closed. Not over?
diam-dibuka-lagi = <b>{ $kode }</b> open again.
diam-belum-dijawab = No answer yet, we are trying again.
diam-batal-draf = Cancel?
diam-status = <b>{ $kode }</b>: { $keadaan }
diam-keadaan-received = received
diam-keadaan-dispatched = passed on
diam-keadaan-acknowledged = answered
diam-keadaan-en_route = on the way
diam-keadaan-on_scene = there
diam-keadaan-resolved = done
diam-keadaan-closed = done
diam-keadaan-duplicate = closed
diam-keadaan-false_report = closed
diam-keadaan-cancelled = closed

## Asked after reporting
kabar-dipanggil = { $instansi } called { $jam }, { $lama }; not answered yet.
kabar-jarak = About { $menit } minutes more, { $jarak }.
jarak-m = { $m } m
jarak-km = { $km } km
kabar-janji = They expect to arrive at { $jam }.
kabar-janji-lewat = The expected time, { $jam }, has passed; the crew reads your question.
kabar-diterima = { $instansi } took the report { $jam }, { $lama }.
kabar-berangkat = { $instansi } set off { $jam }, { $lama }.
kabar-tiba = { $instansi } arrived { $jam }, { $lama }.
kabar-diperiksa = Report <b>{ $kode }</b> is being checked by the control room since { $jam }, { $lama }.
kabar-menunggu = Report <b>{ $kode }</b> waits to be looked at by the control room since { $jam }, { $lama }.
menit-lalu = { $menit } minutes ago
baru-saja = just now
nyawa-terancam = Life in danger? Call { $telepon }.
nomor-instansi =
    { $instansi }:
    { $nomor }
    Any emergency: { $telepon }
nomor-darurat =
    Any emergency, free of charge:
    { $telepon }
sama-sama = You are welcome. If there is danger, just write here.
saya-otomatis = These answers are automatic; people see every report. Danger? Write what happened and where, or call { $telepon }.
saya-otomatis-laporan = These answers are automatic, but people read what you write about <b>{ $kode }</b>.
bicara-langsung = Want to talk to somebody? Call { $telepon }. Or write here what happened and where.
bicara-petugas = Operators read your messages and can answer here. Want to talk? Call { $telepon }.
minta-ditelepon = Passed on: you ask for a call. Cannot wait? Call { $telepon }.
minta-ditelepon-nomor = Passed on: you ask for a call. Share your number so that they can call you.

## Number, photo, details
cara-foto = Tap 📎 or 📷 beside the text field and send the photo here. Do not go near the danger.
minta-nomor = Share your number so that the crew can call you. It is not shown in the group.
nomor-terverifikasi = 📱 Your number is verified. Only those who handle the report can see it.
nomor-orang-lain = That is somebody else's number, kept for the officers. Tap the button to share your own, or skip.
nomor-orang-lain-dulu = That person's number is kept for the officers. What is happening, and where?
nomor-orang-lain-disimpan = That person's number is kept for the officers.
lewati = All right, no problem.
tulis-keterangan = Write the details here; we pass them on.

## The light check: only without danger, once per account, may be left out
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

## A second witness: "I see it too"
saksi-di-mana = Thank you for telling us. Where? Send the location of the INCIDENT. Life in danger? Call 112.
ketik-saksi = i see it too, i can see it too, i saw it too

## A caller who opens the link
tautan-terbuka = ☎️ Connected with the report that you phoned in. Send the location of the INCIDENT, then photos if it is safe.
tautan-habis = This link was used already or is older than 30 minutes. Is there danger? Write what is happening, or call 112.

## Disaster and warnings
bencana-diterima =
    ✅ Report <b>{ $kode }</b> received, { $jam }. Many reports are coming in; danger to life goes first.
    Life in danger? Call { $telepon } or write here.
bencana-bagaimana = 🕓 Report <b>{ $kode }</b> in { $tempat }: how is it now?
tombol-now_safe = ✅ Safe now
tombol-now_need = 🆘 Still need help
bencana-syukur = Good to hear. If that changes, just write here.
bencana-disampaikan = Passed on to the officers. Life in danger? Call { $telepon } now.
siaran-isi =
    📢 Official warning, { $kota }, { $jam }:
    { $kata }
    Life in danger? Call { $telepon }.

## Citizens who take part in a drill
latihan-ikut = You are taking part in a drill. Report a made-up event here. Is there real danger? Answer REAL.
latihan-keluar = You have left the drill. What is happening, and where? Life in danger? Call 112.
latihan-keluar-nyata = You have left the drill. Everything that you write is read as real now.
latihan-sudah-selesai = The drill is over. We read your message as real now.
latihan-tautan-habis = This drill is over. Is there danger? Write what is happening, or call 112.
ketik-nyata = real, this is real, not a drill, this is not a drill, for real, actual fire, actual emergency, actually happening, really happening, i am serious, i'm serious, this is serious

## After an outage
laporan-hilang = Our system broke down: everything sent from { $dari } to { $sampai } is lost, reports too. Still need help? Write again what is happening and where, or call 112.
sistem-dipulihkan = Our system broke down. What you sent from { $dari } to { $sampai } is lost; report <b>{ $kode }</b> from before is safe. Still an emergency, or something changed? Write again, or call 112.
sistem-sempat-mati = Our system was down from { $dari } to { $sampai }. Report <b>{ $kode }</b> is safe. Still an emergency? Call 112.
sistem-sempat-mati-dibaca = Our system was down from { $dari } to { $sampai }. Your message was kept, and has been read only now. Still an emergency? Call 112.

## A report that was not true, and an objection
warga-sempat-berangkat = A crew had already left
warga-sempat-diperiksa = An operator spent time on it
warga-sanksi-jelaskan = Report <b>{ $kode }</b> turned out not to be true. { $sempat }, and other people were waiting. If this is a mistake, tap Object.
warga-sanksi-peringatkan = Report <b>{ $kode }</b> turned out not to be true, and it is not the first. { $sempat }, and other people were waiting. If this is a mistake, tap Object.
warga-sanksi-abu_abu =
    Report <b>{ $kode }</b> turned out not to be true, like some before it. Until { $sampai } we look at your reports later, except those that name danger.
    If this is a mistake, tap Object.
warga-sanksi-berkas_bukti =
    Report <b>{ $kode }</b> turned out not to be true, like some before it. It goes to the legal office. Until { $sampai } we look at your reports later, except those that name danger.
    If this is a mistake, tap Object.
warga-dasar-hukum = Legal basis: { $dasar }
diam-sanksi = <b>{ $kode }</b>: closed. A mistake? Tap Object.
tombol-keberatan = 🙋 Object
keberatan-diterima = Your objection about <b>{ $kode }</b> has reached the control room. Somebody else will look at it, and we tell you here.
keberatan-tercatat = We already have your objection. Is there danger? Just write here.
keberatan-kosong = Nothing has been decided about your reports. Is there danger? Just write here.
warga-sanksi-dicabut = Report <b>{ $kode }</b> was not false after all and does not count. We are sorry for the mistake.
warga-keberatan-accepted = Objection accepted: report <b>{ $kode }</b> does not count. We are sorry for the mistake.
warga-keberatan-rejected = Somebody else has looked at your objection about <b>{ $kode }</b>; the decision stands. Is there danger? Just write, we still take your reports.
ketik-keberatan = object, i object, 🙋 object, objection, appeal

## Commands
status-kosong = There is no report of yours yet. An emergency? Write what happened.
status-belum-lengkap = ✏️ There is an unfinished report. Write what happened and where.
status-abu-abu = Your report has arrived and an operator will see it.
status-baris = <b>{ $kode }</b> · { $kategori } · { $keadaan }
status-belum-dilihat = waiting to be looked at by the control room
status-received = being checked by the control room
status-dispatched = passed on, not answered yet
status-acknowledged = taken
status-en_route = help is on the way
status-on_scene = help is there
status-resolved = said to be done
status-closed = closed
status-duplicate = joined with another report
status-false_report = closed by an operator
status-cancelled = cancelled
kabar-laporan-lain = Passed on to the crew of report <b>{ $kode }</b>: they decide. Only whoever reported it can cancel it, from their own chat. Is there anything else? Write what is happening.
batal-kosong = There is no open report to cancel.
batal-selesai = All right, cancelled. If there is danger, write here or call 112.
batal-tanya = Passed on. Cancel report <b>{ $laporan }</b>?
batal-yang-mana = Passed on. Which report shall we cancel? Press one. Without that all of them go on.
batal-tanya-draf = Cancel this report?
batal-tanya-lagi = After that question you wrote: “{ $kata }”. Still cancel all of report <b>{ $laporan }</b>?
batal-tanya-draf-lagi = After that question you wrote: “{ $kata }”. Still cancel this report?
tombol-ya-batalkan = ✖️ Yes, cancel
tombol-tetap-perlu = Still needed
tetap-berjalan = All right, report <b>{ $kode }</b> goes on.
batal-diminta = We passed on your wish to cancel. An operator first makes sure that everybody is safe.
bantuan =
    Write what happened and send the location of the INCIDENT. That is enough.
    Type <b>status</b> for news, <b>cancel</b> to cancel.
    Life in danger, or no answer within 30 seconds? Call:
    { $telepon }
bahasa-pilih = Pilih bahasa / choose a language:
bahasa-diganti = All right, in English.
bahasa-terdengar = 🌐 We answer in English. Bahasa Indonesia: /bahasa
pintu-petugas = This bot is for crews. Report an emergency to @{ $bot } or call { $telepon }. Crew member? Press one button in your agency's group first, then type /start here.
pintu-id = Your Telegram id: <code>{ $id }</code>
pintu-petugas-telepon = This bot is for crews. An emergency? Call { $telepon }. Crew member? Press one button in your agency's group first, then type /start here.
pintu-rekan = The control room sees these words, but they are no report yet. Your own emergency? Report it to @{ $bot } or call { $telepon }. About a ticket? Write its code first.
pintu-rekan-telepon = The control room sees these words, but they are no report yet. Your own emergency? Call { $telepon }. About a ticket? Write its code first.
pintu-grup = Reports in a group are not answered. Write to @{ $bot } in a private chat, or call { $telepon }.
pintu-grup-telepon = Reports in a group are not answered. An emergency? Call { $telepon }.
tombol-buka-bot = 🆘 Report here
bot-di-grup = I take reports in a private chat. An emergency? Call { $telepon }.

## Personal data: what is kept, its copy, its deletion
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

## What may be typed instead of a button
ketik-mulai = begin
ketik-status = my report, my reports, any news, news
ketik-batal = cancel, cancel it, never mind, forget it
ketik-ya-batalkan = yes, yes cancel
ketik-tetap-perlu = still needed, no
ketik-bantuan = how to report
ketik-privasi = privacy
ketik-ya-daerah = yes, yup
ketik-titik-kejadian = yes, yup, yep, yeah, yes it is there, it is there, yes there, yes it is, yes here
ketik-titik-pelapor = no that is where i am, that is where i am, no that is my location, that is my location, not there, no not there
ketik-lain = 🏠 another place / i am not there, another place, i am not there, not there
ketik-lewati = skip it, pass
ketik-sudah = yes, ✅ yes, done, it is over, it is done, all good
ketik-belum = no, not yet, ❗ not yet, still going on, not done
ketik-sudah-aman = safe, safe now, ✅ safe now
ketik-masih-perlu = still need help, need help, 🆘 still need help
ketik-bahasa = language
ketik-bahasa-en = english
ketik-bahasa-id = indonesian
ketik-lapor = help, report
ketik-hapus = delete chat, delete messages, clear chat
ketik-bersihkan = wipe, wipe the chat
ketik-kejadian-lain = another incident, another, another one, different, new
ketik-kejadian-sama = same, still the same, the same, same incident
ketik-sapaan-asing = नमस्ते, שלום, γεια σας
ketik-lanjut = next, go on, what next
ketik-ulangi = repeat, again, once more

## First aid: one question, then step by step
pertolongan-tanya = 🩹 While you wait for the crew: <b>{ $tanya }</b>
pertolongan-langkah = <b>{ $nomor }/{ $jumlah }</b> { $apa }
pertolongan-ketukan = 🔊 110 beats a minute: press on each.
pertolongan-contoh = <i>An example, signed by no doctor.</i>

## The bot's profile and menu
perintah-start = Report an emergency
perintah-status = News of my reports
perintah-batal = Cancel a report
perintah-bantuan = How to report
perintah-privasi = What my data is used for
profil-warga = Emergency service 112 { $kota }. Write what happened and send the location. Life in danger, or no answer within 30 seconds? Call { $telepon }.
profil-warga-singkat = Report emergencies, 112 { $kota }. No answer within 30 seconds? Call { $telepon }.
perintah-datasaya = A copy of my data
perintah-hapusdata = Delete my data
perintah-bahasa = Choose a language
wa-pilih = ☰ Menu
