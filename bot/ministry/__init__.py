"""What the ministry counts: every contact with 112, by type, channel and month; docs/laporan-112.md."""
