tautan-terbuka = ☎️ Connected with the report that you phoned in. Send the location of the INCIDENT, then photos if it is safe.
tautan-habis = This link was used already or is older than 30 minutes. Is there danger? Write what is happening, or call 112.
