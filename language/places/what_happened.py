"""Words of what happened, and to whom, as they stand behind a place: "jl salak ibu hanyut", "jl mawar tiang roboh"."""

from __future__ import annotations

WHO = (
    r"(?:(?:dua|tiga|empat|lima|enam|beberapa|banyak|para|seorang|sekeluarga) )?(?:nenek|kakek|ibu|bapak|ayah|mamak|emak|mama|papa|nyokap|bokap|"
    r"anak|bayi|balita|bocah|istri|isteri|suami|laki|kakak|abang|adik|adek|om|tante|paman|bibi|mertua|cucu|keponakan|orang|org|warga|tetangga|"
    r"lansia|wanita|perempuan|cewek|pria|lelaki|cowok|pemuda|remaja|pelajar|siswa|mahasiswa|sopir|supir|ojol|pengendara|penumpang|pejalan kaki|"
    r"pekerja|tukang|kuli|buruh|teman|kawan|satpam|pemilik|penghuni)(?:ny[ao])?(?: (?:kecil|tua|muda|hamil|itu|ini))?"
)
_BEFALLS = (
    r"(?:(?:lagi|lg|sudah|udah|sdh|mau|hampir|ikut|ada yang|yang|yg) )?(?:(?:ke|di)?hanyut|anyut|tenggelam|kelelep|kecebur|tercebur|(?:ter)?jatuh|jatoh|pingsan|kejang\w*|sesak|"
    r"sakit|luka\w*|berdarah|melahirkan|lahiran|meninggal|tewas|mati|sekarat|kritis|lemas|muntah\w*|stroke|sakaw|ayan|kesurupan|kena|keno|ngamuk|"
    r"mengamuk|berkelahi|kelahi|berantem|gantung|loncat|lompat|keracunan|kesetrum|kestrum|kesengat|ketabrak|ketimpa|kejepit|kejebak|kegigit|kepatuk|"
    r"kebakar\w*|kehabisan|kelindas|kepeleset|kecelakaan|butuh|perlu|jerit\w*|menjerit|minta|dak|nggak|ngga|tdk|gk|"
    r"ter(?:jebak|jepit|timpa|timbun|kubur|tabrak|bakar|sengat|setrum|seret|bawa|kurung|kunci|luka|peleset|gelincir|perosok|kapar|geletak|tembak|"
    r"tusuk|tikam|minum|sedak|injak|kena|gigit|patuk|gantung|lindas|lempar|pental|siram|hempas)\w*|"
    r"di(?:tabrak|bacok|pukul|tusuk|tikam|keroyok|aniaya|perkosa|cekik|rampok|begal|jambret|bunuh|gigit|patuk|serang|sandera|sekap|culik|tembak|siram|"
    r"bakar|tendang|hajar|injak|seret|ancam|todong|lecehkan|cabuli|temukan|kejar|lindas|timpa)\w*)"
)
_GIVES_WAY = (
    r"(?:tiang|pohon|atap|tembok|dinding|rumah|plafon|jembatan|gas|tabung|kompor|kabel|trafo|gardu|listrik|air|tanah|tebing|darah|bensin)(?:ny[ao])?"
    r"(?: (?:listrik|gas|lpg|besar|sungai|rumah))?"
    r" (?:roboh|rubuh|tumbang|runtuh|ambruk|meledak|meleduk|bocor|putus|jatuh|nyala|menyala|konslet|korslet|korsleting|percik\w*|naik|masuk|meluap|longsor|amblas|banyak|"
    r"mengalir|terendam|kemalingan|kerampokan|kemasukan|dibobol|dirampok)"
)
STORY = (
    rf"(?:{WHO} {_BEFALLS}|{_GIVES_WAY}|baru (?:(?:saja|aja) )?(?:di|ter|ke|me|ng|ny)\w+|(?:pasien|tamu|orang|org|urang|uwong) ?ny[ao]|tamu|dia|apa(?:kah)?|(?:darah|luka|muka|wajah|kepala|badan|kaki|tangan|perut|dada|napas|nafas|leher|mata|tubuh|pelaku)ny[ao]|nyala|menyala|butuh|perlu|ada|ado|terjadi|juga|jg|lagi|sudah|udah|sdh|telah|tolong|tulung|korban\w*|(?:motor|mobil|truk|api|asap|rumah)ny[ao]|motor|mobil|truk|vs|api|asap|"
    r"kebakar\w*|terbakar|tebakar|banjir|ular|uler|tabrak\w*|nabrak|ketabrak|cepat|cepek|mau|minta|"
    r"(?:ibu|bapak|ayah|anak|nenek|kakek|istri|suami|adik|adek|kakak|mertua) (?:saya|sy|aku|kami|ambo)|hilang|ilang|demikian|bilang\w*|ngomong|telepon\w*|telpon\w*|menelepon|nelpon\w*|nelfon\w*|kata|katanya|cerita\w*|teriak\w*|nangis|menangis|pingsan|kejang|orangnya|dan(?! (?:jl|jln|jalan|gang|gg)\b)|terima ?kasih|makasih|trims|mohon|masih|tidak|gak|dak|idak|karena|sekian|wassalam\w*)\b"
)
"""Words with which a sentence goes on to what happened: they are no part of the place."""
