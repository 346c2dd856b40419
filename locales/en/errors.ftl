# Refusals, one sentence for each code of club/errors.py: what is the matter, and what to do next.

error-unexpected = That did not work. Please try again in a moment.
error-not-a-member = You need to be a member for this. Joining is free and takes less than a minute.
error-phone-not-understood = That does not look like a phone number. Please send it again.
error-contact-not-yours = That number does not belong to your Telegram account. Please send your own with the button below.
error-phone-required = This club needs a phone number to join. Please send it with the button below.
error-phone-taken = This number has already joined from another Telegram account. Please use that account, or ask our staff for help.
error-birthday-not-understood = I could not read that date. Write year, month and day, like { "1991-04-04" }.
error-not-enough-points = Not enough points: this takes { POINTS($needed) }, there are { POINTS($available) }, so { POINTS($missing) } more to go.
error-reward-not-found = This reward is no longer in the catalogue. Have a look at the others.
error-reward-paused = This reward is not offered at the moment. Have a look at the others.
error-reward-sold-out = This reward has just sold out. None of your points were spent.
error-reward-limit-reached =
    { $limit ->
        [one] Each member can have this reward only once, and you have had yours.
       *[other] Each member can have this reward { $limit } times at most, and you have had yours.
    }
error-reward-changed = The price of this reward has just changed and is now { POINTS($price_points) }. None of your points were spent.
error-database-busy = We are a little busy and nothing was done. Please try again in a few moments.
error-setting-wrong = The setting { $setting } is wrong: { $problem }

# The same refusals in words for members, where those for staff would not do.

refused-member-not-found = No such member. Please check the phone or member number.
refused-idempotency-key-reused = This button has already been used for something else. Please start again.
refused-purchase-not-found = That purchase was not found. Please open the list again.
refused-voucher-not-found = No such voucher was found. Please check the code.
refused-voucher-closed =
    { $state ->
        [handed_over] This voucher has already been used.
        [cancelled] This voucher was cancelled earlier and its points came back.
       *[expired] This voucher has expired.
    }
