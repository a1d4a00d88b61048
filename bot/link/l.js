(function () {
  "use strict";
  var told = JSON.parse(document.body.getAttribute("data-kata")), words = told.kata;
  var here = location.pathname.replace(/\/$/, ""), key = "", inside = false, over = false, watch = null, until = 0, last = null, wanted = null, sending = false, read = 0, peek = 0, latest = null;
  var PIECE = 1048576, LEAST = 65536, FOLLOW = 15 * 60000, PEEK = 20000, piece = PIECE;
  function $(id) { return document.getElementById(id); }
  function say(id, sentence, number) { $(id).textContent = sentence.replace("#", number); }
  function random() {
    var bytes = new Uint8Array(16), out = "";
    crypto.getRandomValues(bytes);
    for (var i = 0; i < 16; i++) out += ("0" + bytes[i].toString(16)).slice(-2);
    return out;
  }
  function own() {
    var kept = "", marked = /^#[0-9a-f]{32}$/.test(location.hash) ? location.hash.slice(1) : "";
    try { kept = localStorage.getItem(here) || ""; } catch (e) { kept = ""; }
    if (kept) return kept;
    kept = marked || random();
    try { localStorage.setItem(here, kept); } catch (e) { history.replaceState(history.state, "", "#" + kept); }
    return kept;
  }
  function refused(status) { return status === 403 || status === 404 || status === 410; }
  function call(method, path, body, done, json) {
    var request = new XMLHttpRequest();
    request.open(method, here + path);
    request.timeout = 25000;
    request.setRequestHeader("X-Kunci", key);
    if (json) request.setRequestHeader("Content-Type", "application/json");
    request.onloadend = function () {
      var answer = {}, status = request.status;
      try { answer = JSON.parse(request.responseText); } catch (e) { answer = {}; }
      $("putus").hidden = status !== 0 || !inside;
      if (refused(status)) shut(status);
      done(status, answer);
    };
    request.send(body);
  }
  function post(path, what, done) { call("POST", path, JSON.stringify(what), done, true); }
  function later(work, ms) { setTimeout(work, ms || 3000); }
  function still() {
    if (watch !== null) navigator.geolocation.clearWatch(watch);
    watch = null;
  }
  function shut(status) {
    say("akhir", (status === 403 ? words.lain : status === 410 ? words.berakhir : words.habis) + " " + words.tolong);
    $("akhir").hidden = false;
  }
  function show(state) {
    var box = $("keadaan");
    latest = state;
    if (state.diam && !told.diam) {
      history.replaceState({ kata: $("kata").value }, "");
      location.reload();
      return;
    }
    if (state.selesai && !over && watch !== null) { still(); say("titik", words["selesai-ikut"]); }
    over = state.selesai;
    $("akhir").hidden = true;
    box.textContent = "";
    if (!(state.pesan || []).length) read = state.baca || read;
    (state.baris || []).concat(state.selesai ? [words.selesai] : [], state.hilang ? [words.hilang] : []).forEach(function (line) {
      var p = document.createElement("p");
      p.textContent = line;
      box.appendChild(p);
    });
    if ((state.pesan || []).length) covered(box, state);
  }
  function covered(box, state) {
    var tap = document.createElement("button"), open = Date.now() < peek;
    if (open) read = state.baca || read;
    tap.type = "button";
    tap.textContent = words.buka + (state.baca > read ? " •" : "");
    tap.onclick = function () {
      peek = open ? 0 : Date.now() + PEEK;
      show(state);
      later(function () { if (Date.now() >= peek) show(latest); }, PEEK + 100);
    };
    box.appendChild(tap);
    (open ? state.pesan : []).forEach(function (line) {
      var p = document.createElement("p");
      p.textContent = line;
      box.appendChild(p);
    });
  }
  function pause(status) { return status === 404 ? 300000 : refused(status) ? 60000 : 0; }
  function ask() {
    if (document.hidden) { later(ask, 15000); return; }
    call("GET", "/keadaan?baca=" + read, null, function (status, state) {
      if (status === 200) show(state);
      later(ask, pause(status) || (state.baru && read >= state.baca ? 1000 : 15000));
    });
  }
  function open() {
    call("POST", "/buka", null, function (status, state) {
      if (status !== 200) {
        say("keadaan", refused(status) ? "" : words.belum);
        later(open, pause(status));
        return;
      }
      inside = true;
      $("kunci").hidden = false;
      show(state);
      later(ask, 15000);
    });
  }

  function metres(a, b) {
    var rad = Math.PI / 180, x = (b.lon - a.lon) * rad * Math.cos((a.lat + b.lat) * rad / 2), y = (b.lat - a.lat) * rad;
    return Math.sqrt(x * x + y * y) * 6371000;
  }
  function push() {
    if (sending || !wanted) return;
    var now = wanted;
    wanted = null;
    sending = true;
    (function step() {
      post("/titik", now, function (status) {
        if (status !== 200 && status !== 400 && !refused(status)) { say("titik", words.tunda); later(step); return; }
        sending = false;
        say("titik", status !== 200 ? words["titik-gagal"] : now.m > told.kasar ? words.kasar : now.m > told.kira ? words.perkiraan : words.titik, Math.round(now.m));
        push();
      });
    })();
  }
  function found(position) {
    var at = position.coords, now = { id: random(), lat: at.latitude, lon: at.longitude, m: at.accuracy > 0 ? Math.max(1, at.accuracy) : 9999 };
    if (Date.now() > until) { still(); say("titik", words["selesai-ikut"]); return; }
    if (last && now.m > last.m * 0.6 && metres(last, now) < Math.max(30, now.m)) return;
    last = wanted = now;
    push();
  }
  function missed(error) {
    say("titik", error.code === 1 ? words.ditolak : words["tanpa-gps"]);
    if (error.code === 1) still();
  }
  $("lokasi").onclick = function () {
    if (!navigator.geolocation) { say("titik", words.ditolak); return; }
    until = Date.now() + FOLLOW;
    last = null;
    say("titik", words.mencari);
    still();
    watch = navigator.geolocation.watchPosition(found, missed, { enableHighAccuracy: true, timeout: 30000, maximumAge: 0 });
  };

  var queue = [], busy = false;
  function next() {
    if (busy || !queue.length) return;
    busy = true;
    var one = queue.shift();
    function done(sentence) { one.line.textContent = sentence; busy = false; next(); }
    function step(start) {
      var size = one.file.size, part = one.file.slice(start, start + piece);
      var path = "/berkas/" + one.id + "?mulai=" + start + "&besar=" + size + "&jenis=" + encodeURIComponent(one.file.type);
      one.line.textContent = words.mengirim.replace("#", Math.floor(100 * start / size));
      call(start < size ? "PUT" : "GET", path, start < size ? part : null, function (status, answer) {
        if (status === 200) piece = Math.min(PIECE, piece * 2);
        if (status === 200 && answer.utuh) done(words.terkirim);
        else if ((status === 200 || status === 409) && answer.sampai !== start) step(answer.sampai);
        else if (status === 413) done(words.besar);
        else if (status === 400) done(words.gagal);
        else {
          piece = Math.max(LEAST, piece / 2);
          one.line.textContent = words.tunda;
          later(function () { resume(start); }, refused(status) ? 60000 : 2000);
        }
      });
    }
    function resume(start) {
      var path = "/berkas/" + one.id + "?besar=" + one.file.size + "&jenis=" + encodeURIComponent(one.file.type);
      call("GET", path, null, function (status, answer) {
        if (status === 200 && answer.utuh) done(words.terkirim);
        else if (status === 200) step(answer.sampai);
        else later(function () { resume(start); }, refused(status) ? 60000 : 2000);
      });
    }
    step(0);
  }
  $("berkas").onchange = function () {
    Array.prototype.forEach.call(this.files, function (file) {
      var line = document.createElement("li");
      $("daftar").appendChild(line);
      if (file.size > 48 * PIECE) line.textContent = words.besar;
      else if (!file.size) line.textContent = words.gagal;
      else queue.push({ id: random(), file: file, line: line });
    });
    this.value = "";
    next();
  };
  $("pilih").onkeydown = function (event) {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); $("berkas").click(); }
  };

  var letter = null, under = false, more = false;
  function write() {
    var box = $("kata"), said = box.value.trim();
    if (under) { more = true; return; }
    if (!said) return;
    if (!letter || letter.kata !== said) letter = { id: random(), kata: said };
    under = true;
    more = false;
    say("terkirim", words.mengirim.replace(" # %", ""));
    (function step() {
      post("/kata", letter, function (status) {
        var waits = status !== 200 && status !== 400 && status !== 413 && !refused(status);
        say("terkirim", status === 200 ? words.terkirim : waits ? words.tunda : refused(status) ? words.tidak : words.gagal);
        if (waits) { later(step); return; }
        under = false;
        if (status !== 200) return;
        if (box.value.trim().indexOf(letter.kata) === 0) box.value = box.value.trim().slice(letter.kata.length).trim();
        letter = null;
        if (more) write();
      });
    })();
  }
  $("surat").onsubmit = function (event) { event.preventDefault(); write(); };
  $("tutup").onclick = function () { location.replace(told.keluar); };
  $("tanpa").hidden = true;
  $("kunci").hidden = true;
  $("tutup").hidden = !told.diam;
  document.querySelector("main").hidden = false;
  say("keadaan", words.sambung);
  if (history.state && history.state.kata) $("kata").value = history.state.kata;
  key = own();
  open();
})();
