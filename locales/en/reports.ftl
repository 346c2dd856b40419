# How the club is doing: today and other periods, charts, the evening's message.

admin-menu-today = 📊 Today
admin-command-today = How the club is doing today
admin-help-today = 📊 <b>Today</b> /today: new members, purchases and points beside yesterday and last week; with charts.

report-title =
    { $period ->
        [today] 📊 <b>Today, { DATE($last, style: "day") }</b>, until { TIME($until) }
        [yesterday] 📊 <b>Yesterday, { DATE($last, style: "day") }</b>
        [week] 📊 <b>The last 7 days</b>, since { DATE($first, style: "day") }
        [month] 📊 <b>The last 30 days</b>, since { DATE($first, style: "day") }
       *[calendar] 📊 <b>This month</b>, since { DATE($first, style: "day") }
    }
report-legend =
    { $period ->
        [none] The club was not open on the days before, so there is nothing to compare with yet.
        [today] In brackets: yesterday and the same day last week, both until this hour. ▲ means today is more.
        [yesterday] In brackets: the day before and the same day a week earlier. ▲ means yesterday was more.
        [calendar] In brackets: the month before, { DATE($before, style: "day") } to { DATE($last, style: "day") }. ▲ means this month is more.
       *[other] In brackets: as many days before, { DATE($before, style: "day") } to { DATE($last, style: "day") }. ▲ means it is more now.
    }
report-quiet =
    { $period ->
        [today] Nothing has happened yet today. With the first purchase or new member the figures appear here.
       *[other] Nothing happened in this time.
    }
report-line = { $head } ({ $beside })
report-two = { $one }, { $other }
report-beside =
    { $trend ->
        [up] ▲ from { $value }
        [down] ▼ from { $value }
       *[same] = { $value }
    }
report-beside-redeemed =
    { $trend ->
        [up] ▲ from { PERCENT($value) }
        [down] ▼ from { PERCENT($value) }
       *[same] = { PERCENT($value) }
    }
report-figure-joined = 👤 New members: <b>{ $value }</b>
report-figure-active = 🙋 Active members: <b>{ $value }</b>
report-figure-referrals = 🤝 Friends invited: <b>{ $value }</b>
report-figure-purchases = 🛍 Purchases: <b>{ $value }</b>
report-figure-purchase-sum = 💰 Sales: <b>{ $value }</b>
report-figure-given = ➕ Points given: <b>{ $value }</b>
report-figure-spent = ➖ Points spent: <b>{ $value }</b>
report-figure-taken-back = ↩️ Points taken back: <b>{ $value }</b>
report-figure-expired = ⌛ Points expired: <b>{ $value }</b>
report-figure-credit-given = 💳 Credit given: <b>{ $value }</b>
report-figure-credit-spent = 💳 Credit spent: <b>{ $value }</b>
report-figure-issued = 🎟 Vouchers issued: <b>{ $value }</b>
report-figure-handed-over = 🎁 Rewards handed over: <b>{ $value }</b>
report-figure-owed = 📌 Points members hold: <b>{ $value }</b>
report-figure-owed-credit = 📌 Credit members hold: <b>{ $value }</b>
report-figure-redeemed = 🔄 Redemption rate: <b>{ PERCENT($value) }</b>
report-redeemed-means = The redemption rate is how many of all the points given so far have been spent on rewards.
report-expiring = ⏳ Expiring within 30 days: <b>{ POINTS($value) }</b>
report-members = 👥 All members this morning: <b>{ $value }</b>

report-button-today = Today
report-button-yesterday = Yesterday
report-button-week = 7 days
report-button-month = 30 days
report-button-calendar = This month
report-button-back = ‹ Today
report-button-open = 📊 All figures
report-button-summary = ⏰ Daily message
report-button-no-summary = 🔕 No message

report-chart-points = 📈 Points
report-chart-purchases = 📈 Purchases
report-chart-tiers = 📈 Tiers
report-chart-points-title = Points, last { $days } days
report-chart-purchases-title = Purchases and new members, last { $days } days
report-chart-tiers-title = Members in each tier
report-chart-points-caption = 📈 Points given and spent in the last { $days } days, until { DATETIME($at, style: "day") }
report-chart-purchases-caption = 📈 Purchases and new members in the last { $days } days, until { DATETIME($at, style: "day") }
report-chart-tiers-caption = 📈 Members in each tier, counted in the morning of { DATE($at, style: "day") }
report-series-given = given
report-series-spent = spent
report-series-purchases = purchases
report-series-joined = new members
report-no-tier = No tier

report-summary =
    ⏰ <b>Daily message</b>

    { $hour ->
        [none] It is off. Pick an hour, and every day at that hour I tell the owners how the club is doing.
       *[other] Every day at <b>{ DIGITS($hour) }</b> o’clock I tell the owners how the day went. On a day when nothing happened I keep quiet.
    }
report-hour = { DIGITS($hour) }
report-hour-chosen = ✅ { DIGITS($hour) }
report-summary-toast =
    { $on ->
        [true] The hour is set.
       *[false] No more daily messages.
    }
told-summary =
    🌙 <b>How was your day?</b>
    { DATE($day, style: "full") }, until { TIME($until) }
act-summary-hour =
    { $hour ->
        [none] 🔕 Daily message turned off
       *[other] ⏰ Daily message at { $hour } o’clock
    }
error-summary-hour-wrong = The hour must be from 0 to 23. Pick one of the hours on the screen.
