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

# Staff: the ladder.
admin-menu-tiers = 🏅 Tiers
admin-command-tiers = The tiers of the club
tiers-title = 🏅 <b>The tiers of the club</b>
tiers-empty =
    🏅 <b>There are no tiers yet.</b>

    Tiers are how a club knows and thanks its loyal members: bronze, silver and gold, for example. Each has a threshold and brings something.
tiers-line =
    { $emoji } <b>{ $tier }</b> · from { $threshold } · { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
tiers-retired-line =
    🚪 { $tier } (retired) · { $count ->
        [one] { $count } member until the review
       *[other] { $count } members until their review
    }
tiers-none-line =
    ▫️ Without a tier · { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
tiers-terms =
    📏 { $metric ->
        [points] Points earned
        [spend] Money spent
       *[orders] Number of purchases
    } { $period ->
        [rolling] { $days ->
            [one] within the last { $days } day
           *[other] within the last { $days } days
        }
        [jalali_year] in each year
        [joining_year] in each year of membership
       *[lifetime] since joining
    }
    { $review ->
        [keep] 🔒 Nobody goes down.
        [one_down] 🔁 At the end of a period, whoever falls short goes one tier down.
       *[deserved] 🔁 At the end of a period everybody goes to the tier they deserve.
    }{ $review ->
        [keep] { "" }
       *[other] { " " }Extra time: { $grace ->
            [one] { $grace } day
           *[other] { $grace } days
        }. Reminder: { $warn ->
            [one] { $warn } day
           *[other] { $warn } days
        } before the end.
    }
tier-add = ➕ New tier
tier-terms = 📏 How it counts
tier-back-to-ladder = ‹ All tiers
tier-back-to-tier = ‹ This tier
tier-back-to-terms = ‹ How it counts
tier-brings-nothing = This tier brings nothing yet. Add something with the buttons below.
tier-lasting = 🔒 Whoever reaches this tier never goes down again.
tier-see-card = 🖼 How does its card look?
tier-card-shown = A member on the way to the next tier sees the card of { $tier } like this.
tier-sample-member = A member
tier-retire = Retire
tier-retire-question =
    <b>Retire { $tier }?</b>

    Nobody will reach it any more. { $count ->
        [0] And nobody is in it now.
        [one] { $count } member in it stays until their review and then goes to the tier they deserve.
       *[other] { $count } members in it stay until their review and then go to the tier they deserve.
    }
tier-retire-yes = Yes, retire it
tier-retire-no = No, keep it
tier-retired-toast = Retired
tier-kept-toast = Kept

# Staff: one tier.
tier-field-name = ✏️ Name
tier-field-emoji = 😀 Emoji
tier-field-threshold = 🎯 Threshold
tier-field-times = ✨ Points multiplied
tier-field-discount = 🏷 Standing discount
tier-field-credit = 💰 Credit as a gift
tier-field-gift = 🎁 Reward as a gift
tier-field-early = ⏰ Early access
tier-field-own = 📝 Your own benefits
tier-field-look = 🎨 Colour of the card
tier-field-picture = 🖼 Background picture
tier-shipping-on = 🚚 Make shipping free
tier-shipping-off = 🚚 Shipping not free
tier-lasting-on = 🔒 Make it lasting
tier-lasting-off = 🔓 Not lasting
tier-ask-name = What is the tier called? Gold, for example. Up to 40 letters.
tier-ask-emoji = Send one emoji, for example 🥇
tier-ask-threshold =
    { $metric ->
        [points] From how many points is the tier reached? Write 0 for a tier everybody is in from the start.
        [spend] From how much money spent is the tier reached? For example 5,000,000
       *[orders] From how many purchases is the tier reached? For example 10
    }
tier-threshold-example = 💡 By today’s rules a purchase of { MONEY($amount) } brings about { POINTS($points) }.
tier-would-title =
    { $about ->
        [true] <b>If it were looked at today, roughly:</b>
       *[false] <b>If it were looked at today:</b>
    }
tier-would-line =
    • { $tier } (from { $threshold }): { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
tier-threshold-promise = Nobody goes down by this change; whoever deserves more by it is raised soon, and quietly.
tier-save = ✅ Keep it so
tier-ask-times = How are the points of their purchases multiplied? Tap one or write per cent: 125 means 1.25 times.
tier-ask-discount = How many per cent off do they always get? Members and the till are shown it; the till itself takes it off.
tier-ask-credit = How much credit do they get on reaching this tier? Each member gets it once only.
tier-ask-gift = Which reward do they get for free on reaching this tier? Each member gets it once only. You may also write part of its name.
tier-ask-early = How many hours earlier do rewards that have an opening time open for them?
tier-ask-own = Write your own benefits, one to a line. Up to 5 lines of up to 60 letters.
tier-ask-look = Which colour shall the card of this tier have?
tier-ask-picture = Send a picture to lie under the card of this tier. The colour of the tier is drawn over it, so that the words stay readable.
tier-times = { $value }%
tier-percent = { $value }%
tier-hours = { $value } h
tier-days =
    { $value ->
        [one] { $value } day
       *[other] { $value } days
    }
tier-field-off = Without it
look-emerald = 🟢 Emerald
look-midnight = 🔵 Midnight
look-ruby = 🔴 Ruby
look-graphite = ⚫️ Graphite
look-amber = 🟠 Amber
look-violet = 🟣 Violet

# Staff: the terms.
terms-title = 📏 <b>How it is counted and reviewed</b>
terms-promise = No change takes anybody down before a whole period is over.
term-metric = What counts
term-period = Within which time
term-days = How many days
term-review = At the end
term-grace = Extra time
term-warn = Reminder
term-none = None
term-ask-metric =
    What counts?
    { $has_tiers ->
        [true] After this change look at the thresholds too: the numbers stay, but they mean something else.
       *[false] { "" }
    }
term-ask-period = Within which time does it count?
term-ask-days = How many of the last days count? Tap one or write a number from 7 to 1095.
term-ask-review = What happens to whoever has not reached the threshold of their tier at the end of a period?
term-ask-grace = How many days of extra time do they get? What they buy in it counts too. You may also write a number from 0 to 180.
term-ask-warn = How many days before the end do we tell them what is missing? You may also write a number from 0 to 180.
term-metric-points = Points
term-metric-spend = Money spent
term-metric-orders = Purchases
term-period-rolling = The last days
term-period-year = Each year
term-period-joining-year = Each one’s own year
term-period-lifetime = For ever
term-review-keep = Nobody goes down
term-review-one-down = One tier down
term-review-deserved = To the tier they deserve

# Staff: a member's tier.
tier-on-card = 🏅 Tier
tier-of-member =
    🏅 <b>{ $name }</b>: { $tier ->
        [none] without a tier
       *[other] { $tier }
    }{ $fixed ->
        [true] { " " }· 📌 fixed
       *[false] { $until ->
            [none] { "" }
           *[other] { " " }· review on { DATE($until) }
        }
    }
tier-of-member-next = In this period: { $progress } · { $missing } more to { $next }
tier-of-member-top = In this period: { $progress } · the highest tier
tier-of-member-keep = To stay in this tier: { $missing } more
tier-member-none = Without a tier
tier-place-question =
    { $tier ->
        [none] <b>Take { $name } out of the tiers?</b>
       *[other] <b>Put { $name } into { $tier }?</b>
    }

    “Until the review” means at least one whole period, and then a review like everybody’s. “Fixed” means neither up nor down until you free them. No entry gift is given.
tier-place-until = Until the next review
tier-place-free = Free, by their own purchases
tier-place-fixed = 📌 Fixed
tier-place-no = Never mind
tier-placed-toast = Done

# The journal.
act-set-tier-terms = changed how tiers are counted
act-added-tier = added the tier “{ $tier }”
act-changed-tier = changed the tier “{ $tier }”
act-retired-tier = retired the tier “{ $tier }”
act-replaced-tiers =
    { $count ->
        [one] set the tiers anew: { $count } tier
       *[other] set the tiers anew: { $count } tiers
    }
act-put-in-tier =
    { $tier ->
        [none] took { $member } out of the tiers
       *[other] put { $member } into the tier “{ $tier }”
    }{ $fixed ->
        [true] { " " }(fixed)
       *[false] { "" }
    }

# Refusals.
error-tier-not-found = The club no longer has this tier. Open the list of tiers again.
error-tier-invalid =
    { $field ->
        [name] A tier’s name has 1 to 40 letters. Please write it again.
        [name_taken] There is a tier of this name. Write another one.
        [threshold] A threshold is a number from 0 on, and not too large. Please write it again.
        [threshold_taken] Another tier has this very threshold. Write another number.
        [count] More than 10 tiers do not go. Retire one first.
        [emoji] That is too long. Send one emoji, for example 🥇
        [multiplier_percent] From 100 to 1000 per cent. Please write it again.
        [discount_percent] From 0 to 100 per cent. Please write it again.
        [entry_credit] The gift must be a reasonable amount; a tier that begins at 0 has no entry gift.
        [entry_reward_id] This reward cannot be the gift; a tier that begins at 0 has no entry gift.
        [early_access_hours] From 0 to 720 hours. Please write it again.
        [own] Up to 5 lines of up to 60 letters. Please write less.
        [rolling_days] From 7 to 1095 days. Please write it again.
        [grace_days] From 0 to 180 days. Please write it again.
        [warn_days] From 0 to 180 days. Please write it again.
       *[other] That does not go. Please open the tier again.
    }

# At the till.
tier-at-till = Tier: <b>{ $tier }</b>
