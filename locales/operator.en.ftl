ruang-kendali = the 112 control room
oleh-pelapor = the reporter
