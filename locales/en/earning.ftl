# Earning rules, credit and events: refusals, the journal, the history, and what members are told.

## Refusals

error-not-enough-credit = Not enough credit: this takes { MONEY($needed) }, there is { MONEY($available) }. Nothing was recorded; please type a smaller amount of credit.
error-credit-above-total = The purchase costs { MONEY($total) }, so no more than that can be paid with credit. Please type a smaller amount.
error-rule-not-found = This rule is no longer there. Please open the list of rules again.
error-rule-invalid =
    { $field ->
        [points] The number of points must be a whole number, at least { 1 }. Please type it again.
        [per_amount] The amount must be more than zero. Please type it again.
        [amount] The amount must be more than zero. Please type it again.
        [rate_bp] The percentage must be more than 0 and at most { 100 }. Please type it again.
        [n] Every how many purchases? Type a number from { 2 } to { 1000 }.
        [within_days] Type the days as a number from { 1 } to { 3650 }.
        [percent] A multiplier must be more than { 1 }, for example { 2 }. Please type it again.
        [name] The event needs a name of at most { 60 } letters. Please type it again.
        [amount_from] The amount must be more than zero. Please type it again.
        [amount_below] The upper amount must be above the lower one. Please type it again.
        [hour_from] Type the hour as a number from { 0 } to { 23 }.
        [hour_before] The two hours must differ and be from { 0 } to { 24 }. Please type them again.
        [day_from] I could not read that date. Please type year, month and day.
        [day_until] The last day must not be before the first. Please type it again.
        [weekdays] Please pick at least one day of the week.
        [tiers] Please pick at least one tier.
        [products] Please type at least one product: its number, SKU or name.
        [categories] Please type at least one category.
        [channels] Please pick where the rule holds.
        [per_purchase] The limit must be a whole number, at least { 1 }. Please type it again.
        [per_day] The limit must be a whole number, at least { 1 }. Please type it again.
        [per_member] The limit must be a whole number, at least { 1 }. Please type it again.
       *[other] A rule cannot be like this ({ $field }). Please look at it again.
    }
error-event-invalid = The event lacks something ({ $field }). Please look at what the shop sends.

## The journal

act-added-rule = 📐 Added an earning rule: { $rule }
act-changed-rule = 📐 Changed an earning rule, now: { $rule }
act-paused-rule = ⏸ Paused an earning rule: { $rule }
act-resumed-rule = ▶️ Let an earning rule earn again: { $rule }
act-retired-rule = 🗑 Took out an earning rule: { $rule }
act-replaced-rules =
    { $rules ->
        [one] 📐 Replaced the earning rules: there is { $rules } now
       *[other] 📐 Replaced the earning rules: there are { $rules } now
    }

## The history

what-anniversary = Anniversary gift
what-event =
    { $name ->
        [contest-entered] Entering a contest
        [lottery-entered] Entering a lottery
        [code-used] Entering a product code
        [game-played] Playing a game
        [community-joined] Joining our channel or group
        [mission-done] Completing a mission
        [envelope-opened] Opening an envelope
        [activity] Taking part
       *[other] “{ $name }”
    }
what-paid-with-credit = Paid for purchase { $number }
what-credit-returned = Refund of purchase { $number }
why-paid-with-credit = You paid with this credit in your purchase of { MONEY($total) }.
why-credit-returned = Your purchase was refunded, and the credit you had paid with came back first.

## What members are told

told-credit-moved =
    🧾 { $source ->
        [till] Purchase { $number }
       *[shop] Online order { $number }
    } for { $total }
    { $movements }

    Your credit: <b>{ MONEY($credit_available) }</b>
told-credit-went-back =
    ↩️ { $source ->
        [till] Purchase { $number }
       *[shop] Online order { $number }
    } for { $total } was cancelled or refunded in part.
    { $movements }

    Your credit: <b>{ MONEY($credit_available) }</b>
moved-points = • { POINTS($points) } earned
moved-credit = • <b>{ MONEY($amount) }</b> of credit earned
moved-points-pending = • { POINTS($points) } on the way, from { DATE($ready_at) }
moved-credit-pending = • <b>{ MONEY($amount) }</b> of credit on the way, from { DATE($ready_at) }
moved-credit-spent = • { MONEY($amount) } paid with your credit
moved-credit-returned = • { MONEY($amount) } came back to your credit
moved-points-taken = • { POINTS($points) } went back
moved-credit-taken = • { MONEY($amount) } of earned credit went back
told-birthday-credit =
    🎂 <b>Happy birthday, { $name }!</b>

    { $given } is our gift to you.
told-anniversary =
    { $years ->
        [one] 🎈 <b>{ $name }, you have been with us for a year!</b>
       *[other] 🎈 <b>{ $name }, you have been with us for { $years } years!</b>
    }

    { $given } is our thanks.
told-event =
    { $name ->
        [contest-entered] 🏆 <b>{ $given }</b> for entering the contest
        [lottery-entered] 🎟 <b>{ $given }</b> for entering the lottery
        [code-used] 🏷 <b>{ $given }</b> for entering a product code
        [game-played] 🎲 <b>{ $given }</b> for playing
        [community-joined] 📣 <b>{ $given }</b> for joining us
        [mission-done] 🧭 <b>{ $given }</b> for completing a mission
        [envelope-opened] ✉️ <b>{ $given }</b> for opening an envelope
        [activity] 🎯 <b>{ $given }</b> for taking part
       *[other] 🎯 <b>{ $given }</b> for “{ $name }”
    }
told-credit-expiring-soon =
    ⏳ <b>{ MONEY($amount) } of your credit will expire soon.</b>

    It can be spent only until { DATE($expires_at) }. Pay with it at the till before that.
given-together = { $points } and { $credit }
why-credit-before = • { MONEY($amount) } of this purchase had been counted before

## For staff

admin-entry-anniversary = the anniversary of joining
admin-entry-event = event “{ $name }”
admin-entry-paid-with-credit = paid with credit, purchase { $number }
admin-entry-credit-returned = credit came back, refund of purchase { $number }

## Refunds of what credit paid

purchase-paid-with-credit = 💳 With credit: { MONEY($credit) } · with money: { MONEY($rest) }
refund-goes-back =
    { $all ->
        [true] 💳 All of it, <b>{ MONEY($credit) }</b>, goes back to the member's credit; hand out no money.
       *[false] 💳 <b>{ MONEY($credit) }</b> goes back to the member's credit; hand out <b>{ MONEY($money) }</b> in money.
    }
refund-went-back =
    { $all ->
        [true] 💳 All of it, <b>{ MONEY($credit) }</b>, went back to the member's credit; hand out no money.
       *[false] 💳 <b>{ MONEY($credit) }</b> went back to the member's credit; hand out <b>{ MONEY($money) }</b> in money.
    }
refund-takes-credit = <b>{ MONEY($credit) }</b> of credit that this purchase earned is taken back.
refund-took-credit = Credit taken back: <b>{ MONEY($credit) }</b>
refund-credit-missing = Another { MONEY($credit) } of credit came from this purchase, but has been spent or has expired.
