# Tiers: what members see and are told, and what staff keep.

menu-tier = 🏅 My tier
command-tier = My tier in the club

# The member's tier.
tier-title =
    { $emoji } <b>{ $tier }</b>
    You have been here since { DATE($since) }.
tier-none = 🏅 You are not in a tier yet; your next purchases bring you closer.
tier-benefits = <b>What it brings you</b>
tier-next = ⬆️ <b>{ $missing }</b> more to { $tier }
tier-next-until = ⬆️ <b>{ $missing }</b> more to { $tier }, before { DATE($until) }
tier-top = 👑 You are in the highest tier of the club.
tier-kept = ✅ You have everything it takes to stay in this tier; the next review is on { DATE($until) }.
tier-keep-missing = 📌 This tier is yours until { DATE($until) }. To stay in it, <b>{ $missing }</b> more is needed.
tier-grace = ⏳ You have until { DATE($until) } to stay in this tier: <b>{ $missing }</b> more is needed.
tier-fixed = 📌 The club keeps this tier for you.
tier-always = ✅ This tier is yours for good.
tier-retired = 📌 The club no longer gives this tier to anybody, but until { DATE($until) } it is yours.
tier-no-ladder = This club has no tiers yet. Your points and rewards are where they always were.
tier-purchases =
    { $count ->
        [one] { $count } purchase
       *[other] { $count } purchases
    }
tier-points-line = 🏅 { $tier } · { $missing } more to { $next }
tier-points-line-top = 🏅 { $tier } · the highest tier of the club
tier-points-line-none = 🏅 { $missing } more to { $next }

# On the picture.
tier-card-on-the-way = On the way to { $tier }
tier-card-missing = { $missing } more to { $tier }
tier-card-top = Highest tier

# The ladder.
button-ladder = 🪜 All tiers
ladder-title = 🪜 <b>The tiers of the club</b>
ladder-line =
    { $emoji } <b>{ $tier }</b> · { $beginning ->
        [true] from the start
       *[false] from { $threshold }
    }{ $yours ->
        [true] { " " }👈 you
       *[false] { "" }
    }
ladder-how =
    <i>{ $metric ->
        [points] What counts are the points you earn
        [spend] What counts is what you spend
       *[orders] What counts is how often you buy
    }: { $period ->
        [rolling] { $days ->
            [one] within the last { $days } day
           *[other] within the last { $days } days
        }
        [jalali_year] from the beginning of a year to its end
        [joining_year] from one anniversary of your joining to the next
       *[lifetime] from the day you joined, for good
    }. Spending points never costs you a tier.</i>

# Benefits.
benefit-multiplier = ✨ { NUMBER($times) } times the points of every purchase
benefit-discount = 🏷 { PERCENT($rate) } off, always
benefit-free-shipping = 🚚 Free shipping
benefit-early-access =
    { $hours ->
        [one] ⏰ New rewards { $hours } hour before others
       *[other] ⏰ New rewards { $hours } hours before others
    }
benefit-own = • { $words }
benefit-entry-credit = 💰 { $credit } of credit as a gift on reaching it
benefit-entry-reward = 🎁 “{ $title }” as a gift on reaching it

# What members are told.
told-tier-reached = 🎉 <b>Congratulations! You have reached { $emoji } { $tier }.</b>
tier-gift-credit = 💰 { $credit } of credit has come to your account as a gift.
tier-gift-reward = 🎁 The voucher “{ $title }” is the gift of this tier; it waits among your vouchers.
told-tier-given =
    { $emoji } <b>The club has brought you to { $tier }.</b> Enjoy it!
    { $until ->
        [none] { "" }
       *[other] Next review: { DATE($until) }
    }
told-tier-moved =
    { $tier ->
        [none] 🏅 From now on your purchases decide your tier again.
       *[other] { $emoji } From now on your tier in the club is <b>{ $tier }</b>.
    }
    { $until ->
        [none] { "" }
       *[other] Next review: { DATE($until) }
    }
told-tier-kept =
    { $emoji } <b>{ $was } again!</b>

    You have come through your period well, and this tier { $until ->
        [none] stays yours.
       *[other] is yours until { DATE($until) }.
    }
told-tier-grace =
    ⏳ <b>Your period in { $was } is over, but there is still time.</b>

    You stay in this tier until { DATE($until) }. With { $missing } more by then, it stays yours.
told-tier-lowered =
    🏅 <b>A new period of your tier has begun.</b>

    The period of { $was } is over, and { $tier ->
        [none] you are without a tier now.
       *[other] you are in { $emoji } { $tier } now.
    } Your points and vouchers are untouched, and your next purchases take you up again.
told-tier-retired =
    🏅 <b>The club no longer has the tier { $was }.</b>

    { $tier ->
        [none] Your points and vouchers are untouched, and your next purchases take you to the new tiers.
       *[other] From now on you are in { $emoji } { $tier }. Your points and vouchers are untouched.
    }
told-tier-warning =
    📌 <b>{ $emoji } { $tier } is yours until { DATE($until) }.</b>

    For it to stay yours after that, only { $missing } more is needed.

# Rewards that open later.
rewards-line-soon =
    <b>{ $title }</b>
    { POINTS($price) } · { $early ->
        [true] 🏅 opens earlier for you: { DATETIME($at) }
       *[false] opens: { DATETIME($at) }
    }
error-reward-not-yet-open = This reward opens for you on { DATETIME($opens_at) }. None of your points were spent.
error-voucher-is-gift = This voucher is a gift and cost no points, so there is nothing to give back. Use it whenever you like.
admin-field-opens = ⏰ Opening
admin-ask-opens = From which day may members take it? Write a date; if the hour matters, write it after. For example 2026-10-01 18:30
admin-skip-opens = Open now
admin-now-opens =
    Opening: { $value ->
        [none] open already
       *[other] { DATETIME($value) }
    }
admin-reward-opens = ⏰ Opens: { DATETIME($at) }
error-moment-unclear = I could not read this date. Write it as 2026-10-01, or with the hour: 2026-10-01 18:30

# In the history.
what-tier = Gift of the tier { $tier }
why-tier = This is the gift for reaching { $tier }.
