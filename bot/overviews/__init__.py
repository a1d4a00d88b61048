"""Reports for people outside of the duty room: a month for the head of the office, one incident on paper."""
