# Product codes: what stands on packages, counting it, and what it brings

## Members

menu-codes = 🔖 Product codes
command-codes = 🔖 Enter a product code
codes-title =
    🔖 <b>Product codes</b>

    Type the code here, or send a photo of its black-and-white square.
codes-gathered =
    { $count ->
        [0] You have not entered a code yet.
        [one] You have entered <b>{ $count }</b> code so far.
       *[other] You have entered <b>{ $count }</b> codes so far.
    }
codes-goal = 🎯 <b>{ $title }</b>: { $have } of { $needed } codes
codes-goal-missing =
    { $within ->
        [0] { $missing } more to get { $brings }
       *[other] { $missing } more to get { $brings }; codes of the last { $within } days count.
    }
codes-goal-done = ✅ <b>{ $title }</b>: reached.
codes-brings-tier = tier { $emoji } { $tier }
codes-brings-points = { POINTS($points) }
codes-brings-tickets =
    { $count ->
        [one] { $count } lottery ticket
       *[other] { $count } lottery tickets
    }
codes-brings-tickets-of =
    { $count ->
        [one] { $count } ticket for “{ $lottery }”
       *[other] { $count } tickets for “{ $lottery }”
    }
codes-brings-reward = a voucher for “{ $title }”
codes-counted = ✅ <b>Genuine:</b> { $product }
codes-counted-points = ⭐️ You got { POINTS($points) }.
codes-counted-tickets =
    { $count ->
        [one] 🎲 You got a ticket for “{ $lottery }”: { $numbers }
       *[other] 🎲 You got { $count } tickets for “{ $lottery }”: { $numbers }
    }
codes-again =
    ☑️ <b>You entered this code yourself:</b> { $product }
    { $points ->
        [0] { DATETIME($at) }
       *[other] { DATETIME($at) } · { POINTS($points) }
    }
codes-available = You have { POINTS($available) } now.
codes-reached = 🎉 <b>{ $title }: reached!</b>
codes-reached-tier = You are in tier { $emoji } { $tier } now.
codes-reached-points = ⭐️ You got { POINTS($points) }.
codes-reached-tickets =
    { $count ->
        [one] 🎲 You got a lottery ticket: { $numbers }
       *[other] 🎲 You got { $count } lottery tickets: { $numbers }
    }
codes-reached-waiting =
    { $count ->
        [one] 🎲 A lottery ticket is yours; you get it as soon as the next lottery opens.
       *[other] 🎲 { $count } lottery tickets are yours; you get them as soon as the next lottery opens.
    }
codes-reached-voucher = 🎟 You got a voucher for “{ $title }”.
codes-photo-without =
    📷 I found no code in this photo.

    Take it from nearer and in better light, or type what stands beside it.
codes-photo-too-large = 📷 This photo has more than { $megabytes } megabytes. Send a smaller one, or type the code.
codes-kept = 🔖 I have kept your product code. As soon as you have joined I will enter it and tell you.
codes-button-another = 🔖 Another code
told-code-counted = 🔖 The code you scanned before you joined has been entered.
told-code-refused =
    🔖 The code you scanned before you joined could not be entered: it was used before, or is not accepted now.

    If you have the product, show it to the shop.
told-code-tickets =
    { $count ->
        [one] 🎲 The ticket you got for “{ $title }” is in “{ $lottery }” now: { $numbers }
       *[other] 🎲 The { $count } tickets you got for “{ $title }” are in “{ $lottery }” now: { $numbers }
    }
error-code-not-accepted =
    { $left ->
        [0] 🔖 This code was not accepted: it is not right, or it was used before. Wait a few minutes, then read it from the package again.
        [1] 🔖 This code was not accepted: it is not right, or it was used before. Read it once more with care; after that you would have to wait a little.
       *[other] 🔖 This code was not accepted: it is not right, or it was used before. Please read it from the package once more.
    }
error-code-locked = ⏳ Several wrong codes came in a row. You can send codes again from { DATETIME($until) }; your real codes stay good.
error-code-paused = ⏸ This code cannot be entered for now. Keep it, and send it again in a few days.
error-code-too-early = ⏳ This code is accepted from { DATETIME($opens_at) } on. Keep it until then.
error-code-too-late = ⌛️ The time for this code ended on { DATETIME($closes_at) }. If you have a newer one, send that.

## Staff: batches

admin-menu-codes = 🔖 Product codes
admin-command-codes = Product codes: batches, files, goals
admin-codes =
    🔖 <b>Product codes</b>

    { $count ->
        [0] There is no batch yet. A batch is the codes that are printed together.
        [one] { $count } batch
       *[other] { $count } batches
    }
admin-codes-guard =
    { $members ->
        [one] 🛡 In the last seven days { $members } member had to wait, after { $misses } wrong codes.
       *[other] 🛡 In the last seven days { $members } members had to wait, after { $misses } wrong codes.
    }
admin-code-batch-line =
    { $state ->
        [paused] ⏸
        [revoked] ⛔️
       *[active] 🔖
    } { $title } · { $used } of { $count }
admin-code-batch = 🔖 <b>{ $title }</b> · batch { $number }
admin-code-batch-state =
    { $state ->
        [paused] ⏸ Paused: no code is accepted for now.
        [revoked] ⛔️ Revoked: codes that were not used are not accepted any more.
       *[active] ✅ Accepted.
    }
admin-code-batch-used = Used: <b>{ $used }</b> of { $count } ({ $share })
admin-code-batch-missed =
    { $missed ->
        [one] Turned away: { $missed } time a code of this batch came a second time, or after it was revoked.
       *[other] Turned away: { $missed } times a code of this batch came a second time, or after it was revoked.
    }
admin-code-batch-product = Product: { $product }
admin-code-batch-agent = Agent: { $agent }
admin-code-batch-prefix = Prefix: <code>{ $prefix }</code>
admin-code-batch-points = Each code: { POINTS($points) }
admin-code-batch-tickets =
    { $tickets ->
        [one] Each code: { $tickets } ticket for “{ $lottery }”
       *[other] Each code: { $tickets } tickets for “{ $lottery }”
    }
admin-code-batch-nothing = A code brings nothing by itself; it only counts towards goals.
admin-code-batch-opens = From { DATETIME($at) }
admin-code-batch-closes = Until { DATETIME($at) }
admin-code-batch-days = 📈 The last days:
admin-code-batch-day = { DATE($day, style: "day") }: { $used }
admin-code-button-new = ➕ New batch
admin-code-button-goals = 🎯 Goals
admin-code-button-look-up = 🔎 Whose is this code?
admin-code-button-all = Batches
admin-code-button-back = Back to the batch
admin-code-button-export = 📊 Excel file
admin-code-button-labels = 🏷 Labels to print
admin-code-button-pause = ⏸ Pause
admin-code-button-resume = ▶️ Go on
admin-code-button-revoke = ⛔️ Revoke
admin-code-button-revoke-yes = Yes, revoke it
admin-code-ask-revoke =
    ⛔️ <b>Revoke “{ $title }”</b>

    { $unused ->
        [one] { $unused } code that was not used
       *[other] { $unused } codes that were not used
    } will never be accepted again, and this cannot be undone. What was entered stays. Shall I revoke it?
admin-code-paused-toast = Paused.
admin-code-resumed-toast = Accepted again.
admin-code-revoked-toast = Revoked.

## Staff: a new batch

admin-code-new-step = 🔖 New batch · { $step } of { $steps }
admin-code-ask-title = A name of the batch for yourselves, like “olive oil, autumn print”.
admin-code-ask-count = How many codes shall be printed? Up to { $largest } in a batch.
admin-code-ask-product = The product, as members shall read it.
admin-code-skip-product = Same as the batch
admin-code-ask-prefix = A prefix of the code: up to six letters or digits, like KAVEH.
admin-code-skip-prefix = No prefix
admin-code-ask-agent = Which agent or shop is the batch for?
admin-code-skip-agent = Nobody in particular
admin-code-ask-points = How many points does each code bring?
admin-code-skip-points = No points
admin-code-ask-lottery = Shall each code bring lottery tickets too? Tap the lottery.
admin-code-no-lottery = No tickets
admin-code-ask-tickets = How many tickets for “{ $lottery }” does each code bring?
admin-code-ask-opens = From when on shall codes be accepted?
admin-code-skip-opens = At once
admin-code-ask-closes = Until when shall codes be accepted?
admin-code-skip-closes = No end
admin-code-preview = 🔖 <b>Shall I make this?</b>
admin-code-preview-count =
    { $count ->
        [one] <b>{ $title }</b>: { $count } code
       *[other] <b>{ $title }</b>: { $count } codes
    }
admin-code-button-create = ✅ Make it
admin-code-created-toast = The batch is made.

## Staff: files

admin-code-export-begun = The export has begun.
admin-code-export-busy = Another export is on its way; tap again when it has come.
admin-code-export-progress = 📊 <b>{ $title }</b>: { $percent } ready…
admin-code-export-part = 📊 { $title } · from { $first } to { $last }
admin-code-export-done =
    { $files ->
        [one] 📊 The file of “{ $title }” is sent.
       *[other] 📊 { $files } files of “{ $title }” are sent.
    }
admin-code-export-not-sent = 📊 The file did not reach Telegram. Tap again in a few minutes.
admin-code-sheet-name = Codes
admin-code-sheet-serial = Serial
admin-code-sheet-code = Code
admin-code-sheet-link = Link
admin-code-ask-labels =
    🏷 Labels of which codes? Type the first and the last serial, like “1 to 400”.

    An A4 page has forty labels, a file up to { $largest }. This batch has { $count ->
        [one] { $count } code
       *[other] { $count } codes
    }.
admin-code-labels-make = 🏷 { $first } to { $last }
admin-code-labels-sure = 🏷 Labels of “{ $title }” from { $first } to { $last }
admin-code-label-hint = Scan it, or send it to { $bot }

## Staff: whose is this code?

admin-code-ask-look-up = 🔎 Type the code: I tell you its batch, and who entered it.
admin-code-nobodys = 🔎 We have printed no such code. Perhaps one of its signs was misread.
admin-code-found = 🔎 <code>{ $code }</code>
admin-code-found-in = Code { $serial } of the batch “{ $title }”
admin-code-found-used = ☑️ Entered { DATETIME($at) } by { $name }.
admin-code-found-unused = 🆕 Not entered yet.

## Staff: goals

admin-code-goals =
    { $count ->
        [0]
            🎯 <b>Goals</b>

            There is none yet. For example “5 codes: golden club and a ticket”.
       *[other]
            🎯 <b>Goals</b>

            Every new code counts towards all of these.
    }
admin-code-goal =
    { $within ->
        [0] 🎯 <b>{ $title }</b>: { $needed } codes
       *[other] 🎯 <b>{ $title }</b>: { $needed } codes within { $within } days
    }
admin-code-goal-brings = Brings: { $brings }
admin-code-goal-nothing = It brings nothing yet: choose a tier, tickets, points or a voucher.
admin-code-goal-batch = Only codes of “{ $batch }”
admin-code-goal-any = Codes of every batch
admin-code-goal-repeats =
    { $repeats ->
        [yes] Again each time it is reached
       *[no] Once for each member
    }
admin-code-goal-reached =
    { $count ->
        [one] Reached { $count } time so far.
       *[other] Reached { $count } times so far.
    }
admin-code-goal-retired = ⛔️ Retired.
admin-code-goal-new = ➕ New goal
admin-code-goal-retire = Retire
admin-code-goal-retire-yes = Yes, retire it
admin-code-goal-ask-retire = Shall I retire “{ $title }”? What members got stays theirs, but no code counts towards it any more.
admin-code-goal-retired-toast = Retired.
admin-code-goal-ask-title = 🎯 The goal's name, as members shall read it, like “golden club”.
admin-code-goal-ask-codes = 🎯 How many codes does it take?
admin-code-goal-board = 🎯 <b>New goal</b>
admin-code-goal-button-within =
    { $days ->
        [0] ⏱ Whenever
        [one] ⏱ Within { $days } day
       *[other] ⏱ Within { $days } days
    }
admin-code-goal-button-batch =
    { $chosen ->
        [yes] 🔖 { $name }
       *[no] 🔖 Every batch
    }
admin-code-goal-button-tier =
    { $chosen ->
        [yes] 🏅 { $name }
       *[no] 🏅 No tier
    }
admin-code-goal-button-tickets =
    { $count ->
        [0] 🎲 No tickets
        [one] 🎲 { $count } ticket
       *[other] 🎲 { $count } tickets
    }
admin-code-goal-button-lottery =
    { $chosen ->
        [yes] 🎲 { $name }
       *[no] 🎲 Any open lottery
    }
admin-code-goal-button-points =
    { $points ->
        [0] ⭐️ No points
       *[other] ⭐️ { POINTS($points) }
    }
admin-code-goal-button-reward =
    { $chosen ->
        [yes] 🎟 { $name }
       *[no] 🎟 No voucher
    }
admin-code-goal-button-repeats =
    { $repeats ->
        [yes] 🔁 Again and again
       *[no] ☝️ Once
    }
admin-code-goal-ask-within = ⏱ Codes of how many days count? Zero means all codes.
admin-code-goal-ask-tickets = 🎲 How many tickets? Zero means none.
admin-code-goal-ask-points = ⭐️ How many points? Zero means none.
admin-code-goal-choose-batch = 🔖 Codes of which batch?
admin-code-goal-choose-tier = 🏅 Which tier does it lead to?
admin-code-goal-choose-lottery = 🎲 Tickets of which lottery?
admin-code-goal-choose-reward = 🎟 A voucher of which reward?
admin-code-goal-none = None of these
admin-code-goal-created-toast = The goal is made.

## Journal

act-code-batch-added =
    { $count ->
        [one] made the code batch “{ $title }” with { $count } code
       *[other] made the code batch “{ $title }” with { $count } codes
    }
act-code-batch-paused = paused the codes of “{ $title }”
act-code-batch-resumed = let the codes of “{ $title }” be accepted again
act-code-batch-revoked =
    { $unused ->
        [one] revoked { $unused } unused code of “{ $title }”
       *[other] revoked { $unused } unused codes of “{ $title }”
    }
act-code-batch-exported = took the codes of “{ $title }” as files: { $first } to { $last }
act-code-labels-made = took labels of the codes of “{ $title }”: { $first } to { $last }
act-code-goal-added =
    { $codes ->
        [one] made the goal “{ $title }” with { $codes } code
       *[other] made the goal “{ $title }” with { $codes } codes
    }
act-code-goal-retired = retired the goal “{ $title }”
error-code-batch-not-found = There is no such batch. Choose one from the list.
error-code-batch-invalid =
    { $field ->
        [title] Name the batch in one to 80 letters.
        [product] The product's name has up to 80 letters. Make it shorter.
        [agent] The agent's name has up to 80 letters. Make it shorter.
        [prefix] A prefix has up to six letters or digits. Type it again.
        [count] A batch has from one to a million codes. Type another number.
        [points] So many points cannot be given. Type another number.
        [tickets] From one to a thousand tickets can be given. Type another number.
        [lottery] That lottery takes no more tickets. Choose another one.
       *[window] The end has to come after the beginning. Choose another time.
    }
error-code-batches-full = There cannot be more than { $largest } batches. For a new print, export one of those there are.
error-code-batch-revoked = This batch was revoked and does not come back. Make a new one.
error-code-span-invalid = Not these serials: the batch has { $count } codes, and a file up to { $largest } labels. Type others.
error-code-goal-not-found = There is no such goal. Choose one from the list.
error-code-goal-invalid =
    { $field ->
        [title] Name the goal in one to 80 letters.
        [codes_needed] From one to a thousand codes. Type another number.
        [within_days] From one to 3,660 days. Type another number.
        [batch] That batch is not accepted any more. Choose another one.
        [tier] That tier is not in use any more. Choose another one.
        [reward] There is no such reward. Choose another one.
        [lottery] That lottery takes no tickets, or no tickets were asked for. Choose again.
        [tickets] From one to a thousand tickets can be given. Type another number.
        [points] So many points cannot be given. Type another number.
       *[brings] A goal has to bring something: a tier, tickets, points or a voucher. Choose one.
    }
error-code-goals-full = There cannot be more than { $largest } goals at a time. Retire one first.

## Ready-made programme

preset-golden-codes = Golden codes
preset-golden-codes-about = Print codes on your products: each brings 10 points, and 5 of them lead to the golden club and a ticket in the draw.
preset-tier-golden-club = Golden club
preset-code-goal-title = Golden club
preset-code-goal =
    { $codes ->
        [one] 🔖 <b>Product codes:</b> { $codes } code for { $brings }
       *[other] 🔖 <b>Product codes:</b> { $codes } codes for { $brings }
    }
