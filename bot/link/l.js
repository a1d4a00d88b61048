(function () {
  "use strict";
  var told = JSON.parse(document.body.getAttribute("data-kata")), words = told.kata;
  var here = location.pathname.replace(/\/$/, ""), key = "", over = false, watch = null, until = 0, last = null, wanted = null, sending = false;
  var PIECE = 1048576, LEAST = 65536, FOLLOW = 15 * 60000, piece = PIECE;
  function $(id) { return document.getElementById(id); }
  function say(id, sentence, number) { $(id).textContent = sentence.replace("#", number); }
  function random() {
    var bytes = new Uint8Array(16), out = "";
    crypto.getRandomValues(bytes);
    for (var i = 0; i < 16; i++) out += ("0" + bytes[i].toString(16)).slice(-2);
    return out;
  }
  function own() {
    var kept = "";
    try { kept = localStorage.getItem(here) || ""; } catch (e) { kept = ""; }
    if (!kept) { kept = random(); try { localStorage.setItem(here, kept); } catch (e) { return kept; } }
    return kept;
  }
  function call(method, path, body, done, json) {
    var request = new XMLHttpRequest();
    request.open(method, here + path);
    request.timeout = 25000;
    request.setRequestHeader("X-Kunci", key);
    if (json) request.setRequestHeader("Content-Type", "application/json");
    request.onloadend = function () {
      var answer = {};
      try { answer = JSON.parse(request.responseText); } catch (e) { answer = {}; }
      $("putus").hidden = request.status !== 0;
      if (request.status === 403 || request.status === 404 || request.status === 410) { end(request.status); return; }
      done(request.status, answer);
    };
    request.send(body);
  }
  function send(path, what, done) {
    call("POST", path, JSON.stringify(what), function (status) {
      if (status === 200) done(true);
      else if (status === 0 || status >= 500 || status === 408 || status === 429) later(function () { send(path, what, done); });
      else done(false);
    }, true);
  }
  function later(work, ms) { setTimeout(function () { if (!over) work(); }, ms || 3000); }
  function end(status) {
    over = true;
    if (watch !== null) navigator.geolocation.clearWatch(watch);
    document.querySelector("main").hidden = false;
    $("kunci").hidden = true;
    say("akhir", status === 403 ? words.lain : status === 410 ? words.berakhir : words.habis);
    $("akhir").hidden = false;
  }
  function show(state) {
    var box = $("keadaan");
    if (state.diam && !told.diam) { location.reload(); return; }
    box.textContent = "";
    (state.baris || []).concat(state.hilang ? [words.hilang] : []).forEach(function (line) {
      var p = document.createElement("p");
      p.textContent = line;
      box.appendChild(p);
    });
  }
  function ask() {
    if (document.hidden) { later(ask, 15000); return; }
    call("GET", "/keadaan", null, function (status, state) { if (status === 200) show(state); later(ask, 15000); });
  }
  function open() {
    call("POST", "/buka", null, function (status, state) {
      if (status !== 200) { later(open); return; }
      document.querySelector("main").hidden = false;
      $("tutup").hidden = !told.diam;
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
    send("/titik", now, function (well) {
      sending = false;
      if (well) say("titik", now.m > 200 ? words.perkiraan : words.titik, Math.round(now.m));
      push();
    });
  }
  function found(position) {
    var at = position.coords, now = { id: random(), lat: at.latitude, lon: at.longitude, m: Math.max(1, at.accuracy) };
    if (Date.now() > until) { navigator.geolocation.clearWatch(watch); watch = null; say("titik", words["selesai-ikut"]); return; }
    if (last && now.m > last.m * 0.6 && metres(last, now) < Math.max(30, now.m)) return;
    last = wanted = now;
    push();
  }
  function missed(error) {
    say("titik", error.code === 1 ? words.ditolak : words["tanpa-gps"]);
    if (error.code === 1 && watch !== null) { navigator.geolocation.clearWatch(watch); watch = null; }
  }
  $("lokasi").onclick = function () {
    if (!navigator.geolocation) { say("titik", words.ditolak); return; }
    until = Date.now() + FOLLOW;
    last = null;
    say("titik", words.mencari);
    if (watch !== null) navigator.geolocation.clearWatch(watch);
    watch = navigator.geolocation.watchPosition(found, missed, { enableHighAccuracy: true, timeout: 30000, maximumAge: 0 });
  };

  var queue = [], busy = false;
  function next() {
    if (busy || over || !queue.length) return;
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
          later(function () { resume(start); }, 2000);
        }
      });
    }
    function resume(start) {
      var path = "/berkas/" + one.id + "?besar=" + one.file.size + "&jenis=" + encodeURIComponent(one.file.type);
      call("GET", path, null, function (status, answer) {
        if (status === 200 && answer.utuh) done(words.terkirim);
        else if (status === 200) step(answer.sampai);
        else later(function () { resume(start); }, 2000);
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

  $("surat").onsubmit = function (event) {
    var box = $("kata"), said = box.value.trim();
    event.preventDefault();
    if (!said) return;
    say("terkirim", words.mengirim.replace(" # %", ""));
    box.value = "";
    send("/kata", { id: random(), kata: said }, function (well) {
      say("terkirim", well ? words.terkirim : words.gagal);
      if (!well) box.value = said;
    });
  };
  $("tutup").onclick = function () {
    try { localStorage.removeItem(here); } catch (e) { over = true; }
    location.replace(told.keluar);
  };
  $("tanpa").hidden = true;
  key = own();
  open();
})();
