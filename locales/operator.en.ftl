ruang-kendali = the 112 control room
