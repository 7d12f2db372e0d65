# Hands in the week as it is.
# score: 6
# says: ["half past eleven on Monday", "eight o’clock on Friday", "Valerie has more late shifts"]

week = roster.TODAY
roster.try_out(week, need)
