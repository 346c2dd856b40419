# Badges and days in a row

menu-badges = 🏅 Badges and days
command-badges = 🏅 My badges and days in a row
play-room-streaks = Days in a row
play-room-leaderboards = Leaderboards

## Days in a row

streak-now =
    { $days ->
        [0] 🔥 <b>Begin a new run</b>
        [one] 🔥 <b>{ $days } day in a row</b>
       *[other] 🔥 <b>{ $days } days in a row</b>
    }
streak-mark =
    { $mark ->
        [came] 🔥
        [frozen] ❄️
        [missed] ⚪️
       *[today] ⭕️
    }
streak-today =
    { $came ->
        [true] Today is counted. Come by tomorrow and the run grows.
       *[false] Every day you come by adds a day to the run.
    }
streak-frozen =
    { $count ->
        [one] ❄️ You have { $count } frozen day: miss a day, and the run holds.
       *[other] ❄️ You have { $count } frozen days: miss a day, and the run holds.
    }
streak-freezing = ❄️ Every { $every } days in a row bring a frozen day, and up to { $most } can be kept. A frozen day stands in when you miss one.
streak-longest =
    { $days ->
        [one] 📈 Your longest run: { $days } day
       *[other] 📈 Your longest run: { $days } days
    }
streak-next =
    { $missing ->
        [one] 🎁 { $missing } more day, on day { $days }: <b>{ $prize }</b>
       *[other] 🎁 { $missing } more days, on day { $days }: <b>{ $prize }</b>
    }
told-streak-prize =
    { $days ->
        [one] 🔥 <b>{ $days } day in a row!</b>
       *[other] 🔥 <b>{ $days } days in a row!</b>
    }

    Here is what it brings: <b>{ $prize }</b>.{ $available ->
        [none] { "" }
       *[other] { " " }You have { POINTS($available) } to spend.
    }

## Badges

badges-title = 🏅 <b>My badges</b>: { $earned } of { $all }
badges-none = No badge yet; the first one comes with your first purchase.
badges-line = { $emoji } { $title }
badges-separator = { " · " }
badges-new = ✨ New: { $emoji } <b>{ $title }</b>
badges-hidden =
    { $count ->
        [one] 🔒 { $count } badge is still hidden. Today’s clue: <i>{ $hint }</i>
       *[other] 🔒 { $count } badges are still hidden. Today’s clue: <i>{ $hint }</i>
    }
badges-all = 🎊 You have every badge there is. Well done!
badges-picture-title = My badges
badges-picture-new =
    { $count ->
        [one] A new badge
       *[other] New badges
    }
told-badges =
    { $count ->
        [one] 🏅 <b>You have earned a badge!</b>
       *[other] 🏅 <b>You have earned { $count } badges!</b>
    }
told-badges-line = { $emoji } <b>{ $title }</b>

badge-first-purchase = First purchase
badge-first-purchase-hint = One never forgets the first purchase.
badge-ten-purchases = Ten purchases
badge-ten-purchases-hint = Ten purchases, ten times welcome.
badge-fifty-purchases = Fifty purchases
badge-fifty-purchases-hint = Come fifty times and the house is yours.
badge-early-bird = Early bird
badge-early-bird-hint = Buy something before nine in the morning.
badge-night-owl = Night owl
badge-night-owl-hint = Buy something after ten at night.
badge-weekend-guest = Weekend guest
badge-weekend-guest-hint = Spend three days of weekends with us.
badge-birthday-guest = Birthday guest
badge-birthday-guest-hint = Come by on your birthday.
badge-first-friend = First friend
badge-first-friend-hint = Bring a friend along.
badge-five-friends = Circle of friends
badge-five-friends-hint = Five friends come by your invitation.
badge-lucky = Lucky one
badge-lucky-hint = May fortune smile on you once.
badge-champion = Champion
badge-champion-hint = Come first in a contest.
badge-collector = Collector
badge-collector-hint = Send in the codes of ten products.
badge-week-streak = A whole week
badge-week-streak-hint = Come by on seven days in a row.
badge-month-streak = A whole month
badge-month-streak-hint = Come by on thirty days in a row.
badge-generous = Open-handed
badge-generous-hint = Give somebody points.
badge-doer = Doer
badge-doer-hint = Finish five missions.
badge-explorer = Explorer
badge-explorer-hint = Look into five corners of the club.
badge-one-year = One year
badge-one-year-hint = Be with us for a year.

error-badges-off = There are no badges in this club just now. The menu has what else there is to play.
error-streaks-off = Days in a row are not counted in this club just now. The menu has what else there is to play.
error-streak-terms-invalid =
    { $field ->
        [freeze_every] A frozen day may come every 0 to { $most } days. Write another number.
        [freeze_max] Between 0 and { $most } frozen days can be kept. Write another number.
        [days] A run is between 2 and { $most } days long. Write another number.
        [prizes] There is room for { $most } prizes, one for each length. Take one off first.
       *[thing] Prizes here are given by themselves: points, a voucher or tickets. Choose one of these.
    }

## Staff

admin-play-boards = 🏅 Badges, days, leaderboards
admin-command-boards = Badges, days in a row, leaderboards
admin-boards =
    🏅 <b>Badges, days, leaderboards</b>

    Badges: { $badges ->
        [true] 🟢 on
       *[false] ⚪️ off
    }
    Days in a row: { $streaks ->
        [true] 🟢 on
       *[false] ⚪️ off
    }
    Leaderboards: { $boards ->
        [true] 🟢 on
       *[false] ⚪️ off
    }
admin-boards-to-badges = 🏅 Badges
admin-boards-to-streaks = 🔥 Days in a row
admin-boards-to-boards = 🏆 Leaderboards
admin-boards-back = ‹ Back
admin-boards-turn-on = 🟢 Turn on
admin-boards-turn-off = ⚪️ Turn off
admin-boards-on-toast = Turned on.
admin-boards-off-toast = Turned off.
admin-badges =
    { $on ->
        [true] 🏅 <b>Badges are on</b>
       *[false] 🏅 <b>Badges are off</b>
    }

    Each comes by itself with what a member does, once and for good. Until it is earned it is hidden from members.
admin-badges-line =
    { $count ->
        [one] { $emoji } { $title }: <b>{ $count }</b> member
       *[other] { $emoji } { $title }: <b>{ $count }</b> members
    }
admin-streaks =
    { $on ->
        [true] 🔥 <b>Days in a row are on</b>
       *[false] 🔥 <b>Days in a row are off</b>
    }

    Every day a member comes by in the bot, their run grows by a day.
admin-streaks-freezing =
    { $every ->
        [0] ❄️ No frozen days: one day missed, and the run is over.
       *[other] ❄️ A frozen day every { $every } days; up to { $most } are kept.
    }
admin-streaks-prize =
    { $days ->
        [one] 🎁 { $days } day: { $prize }
       *[other] 🎁 { $days } days: { $prize }
    }
admin-streaks-no-prizes = No prizes yet. A little something for 3, 7 and 30 days works well.
admin-streaks-button-freezing = ❄️ Frozen days
admin-streaks-button-add = ➕ A prize
admin-streaks-button-remove =
    { $days ->
        [one] 🗑 Prize of { $days } day
       *[other] 🗑 Prize of { $days } days
    }
admin-streaks-ask-freezing = ❄️ Write two numbers: every how many days a frozen one comes, and how many can be kept. “7 2”, say. “0 0” turns it off.
admin-streaks-ask-days = 🔥 A prize for how many days in a row? Write the number.
admin-streaks-ask-prize =
    { $days ->
        [one] 🎁 What does { $days } day in a row bring?
       *[other] 🎁 What do { $days } days in a row bring?
    }
act-started-badges = 🏅 Badges turned on
act-ended-badges = 🏅 Badges turned off
act-started-streaks = 🔥 Days in a row turned on
act-ended-streaks = 🔥 Days in a row turned off
act-changed-streaks = 🔥 Days in a row and their prizes changed
