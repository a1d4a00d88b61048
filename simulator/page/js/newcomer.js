/** Invented citizens: a first name and a number that belongs to nobody. */

const NAMES = [
  "Ani", "Budi", "Citra", "Dedi", "Eka", "Fitri", "Gilang", "Hasan", "Indah", "Joko", "Kartika", "Lina",
  "Maman", "Nur", "Oki", "Putri", "Rahmat", "Sari", "Tono", "Umar", "Vina", "Wati", "Yanto", "Zahra",
];

/** What `POST /sim/users` needs for a citizen whom nobody here is called like yet. */
export function newcomer(users) {
  const taken = new Set([...users].map((user) => user.first_name));
  const name = NAMES.find((candidate) => !taken.has(candidate)) ?? `Warga ${users.size + 1}`;
  const digits = String(10_000_000 + Math.floor(Math.random() * 89_999_999));
  return { first_name: name, phone: `+62812${digits}` };
}
