# What reporters read about a report that was not true, and about an objection.
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
warga-keberatan-accepted = Objection accepted: report <b>{ $kode }</b> does not count. We are sorry for the mistake.
warga-keberatan-rejected = Somebody else has looked at your objection about <b>{ $kode }</b>; the decision stands. Is there danger? Just write, we still take your reports.
