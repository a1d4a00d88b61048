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
