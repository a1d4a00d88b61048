"""A ticket's life: opened, judged, joined, merged, taken apart, placed, ended, begun again."""
