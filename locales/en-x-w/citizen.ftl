# For reporters who read English and cannot phone: deaf, unable to speak, or hiding. What is not here reads as in en/citizen.ftl.

## Start and questions
mulai =
    This is the emergency service <b>112 { $kota }</b>. What happened?
    Just write, send a photo, or choose below.
tanya-apa-tempat = What happened, and where? Just write, or send the location of the INCIDENT.
telepon-bila-jiwa = Life in danger? Write it here.
jiwa-sapa = Thank you for telling us. You are not alone; our people will answer you here.
akan-dilihat = The 112 control room will see your message. Where is it? Send the location of the INCIDENT.
belum-paham = We have not understood what happened. Say it in other words, or choose.
ketik-apa-di-mana = Type what happened and where. Life in danger? Write that too.
kalau-sungguhan = If this is real, write what happened and where.
tidak-terjadi = All right, noted. Operators still read your message. If there is danger, just write here.
diteruskan-tanpa-lengkap =
    ✅ We passed your message to the 112 control room as report <b>{ $kode }</b>.
    Life in danger? Write it here.

## The receipt: one message that changes with each step
warga-tercatat = Report <b>{ $kode }</b> is noted, { $jam }, but nobody has read it yet. Ask somebody near you for help.
aksara-tak-terbaca = 🌐 We cannot read this script or language; your message goes to the 112 control room. If you can, write in English. Life in danger? Write it here.
warga-luar-hubungi = If you can, ask somebody near that place for help too.
warga-akhir-false_report = Report closed by an operator. If that is wrong or there is still danger, write here again.
warga-akhir-latihan = The drill is over, thank you for taking part. Is there real danger? Write it here.
warga-abu-abu = Your report has arrived and an operator will see it. If it really is an emergency, write again what is happening.

## Messages of their own
gagal-diproses = Sorry, we could not process your message. The control room is reading it now. If you can, write it once more.
warga-belum-ada-menjawab = Nobody has answered yet; we are trying again. Write here if anything changes.
warga-dibatalkan-lain =
    Report <b>{ $kode }</b> was cancelled: another reporter asked, and the crew agreed.
    Not over? Press Not yet, or write here.
dicatat-saja = Noted (<b>{ $kode }</b>), but nobody has read it yet. Ask somebody near you for help.
dibuka-lagi = Report <b>{ $kode }</b> is open again and help is on alert. Has anything changed? Write here.
masih-berjalan = Report <b>{ $kode }</b> is still open, and help has been alerted. Has anything changed? Write here.

## Silent reporting: no striking words, in case somebody else sees the screen
diam-tercatat = <b>{ $kode }</b> noted, { $jam }. Not read yet; if it is safe, ask somebody near you for help.

## Asked after reporting
nyawa-terancam = Life in danger? Write it here.
nomor-instansi =
    Writing here is enough. The number of { $instansi }, for somebody who helps you:
    { $nomor }
nomor-darurat =
    Writing here is enough. The emergency number, for somebody who helps you:
    { $telepon }
saya-otomatis = These answers are automatic; people see every report. Danger? Write what happened and where.
bicara-langsung = Operators can answer you here. Write what happened and where.
bicara-petugas = Operators read your messages and can answer here.
minta-ditelepon = Passed on. They answer you here.
minta-ditelepon-nomor = Passed on. They answer you here.

## Number, photo, details
minta-nomor = Share your number if you like. The crew knows that you can only write; it is not shown in the group.

## A second witness: "I see it too"
saksi-di-mana = Thank you for telling us. Where? Send the location of the INCIDENT.

## A caller who opens the link
tautan-habis = This link was used already or is older than 30 minutes. Is there danger? Write what is happening.

## Disaster and warnings
bencana-diterima =
    ✅ Report <b>{ $kode }</b> received, { $jam }. Many reports are coming in; danger to life goes first.
    Life in danger? Write it here.
bencana-disampaikan = Passed on to the officers. Life in danger? Write it here.
siaran-isi =
    📢 Official warning, { $kota }, { $jam }:
    { $kata }
    Life in danger? Write it here.

## Citizens who take part in a drill
latihan-keluar = You have left the drill. What is happening, and where?
latihan-tautan-habis = This drill is over. Is there danger? Write what is happening.

## After an outage
laporan-hilang = Our system broke down: everything sent from { $dari } to { $sampai } is lost, reports too. Still need help? Write again what is happening and where.
sistem-dipulihkan = Our system broke down. What you sent from { $dari } to { $sampai } is lost; report <b>{ $kode }</b> from before is safe. Still an emergency, or something changed? Write again here.
sistem-sempat-mati = Our system was down from { $dari } to { $sampai }. Report <b>{ $kode }</b> is safe. Still an emergency? Write here.
sistem-sempat-mati-dibaca = Our system was down from { $dari } to { $sampai }. Your message was kept, and has been read only now. Still an emergency? Write here.

## Commands
batal-selesai = All right, cancelled. If there is danger, just write here.
bantuan =
    Write what happened and send the location of the INCIDENT. That is enough.
    Type <b>status</b> for news, <b>cancel</b> to cancel.
pintu-petugas = This bot is for crews. Report an emergency to @{ $bot }. Crew member? Press one button in your agency's group first, then type /start here.
pintu-petugas-telepon = This bot is for crews. An emergency? Write to the citizens' bot. Crew member? Press one button in your agency's group first, then type /start here.
pintu-rekan = The control room sees these words, but they are no report yet. Your own emergency? Report it to @{ $bot }. About a ticket? Write its code first.
pintu-rekan-telepon = The control room sees these words, but they are no report yet. Your own emergency? Write to the citizens' bot. About a ticket? Write its code first.
pintu-grup = Reports in a group are not answered. Write to @{ $bot } in a private chat.
pintu-grup-telepon = Reports in a group are not answered. Write to this bot in a private chat.
bot-di-grup = I take reports in a private chat. An emergency? Write there.
