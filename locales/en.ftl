# What citizens read who chose English. Operators read Indonesian.
mulai =
    This is the emergency service <b>112 { $kota }</b>. What happened?
    Just write, send a photo, or choose below. Life in danger? Call 112.
bahasa-diganti = All right, in English where we can.
