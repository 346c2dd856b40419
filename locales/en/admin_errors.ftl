# Refusals of the admin bot itself and of rooms where staff work. All others stand in errors.ftl.

error-amount-unclear =
    { $problem ->
        [ambiguous] This amount can be read in two ways. Write it out in full, for example 1,500,000
        [negative] An amount cannot be negative. Type it without a minus; refunds are made from the purchase.
        [nothing] The amount is zero. Type what was paid, for example 250,000
        [too-large] That amount is far too large. Check the zeros and type it again.
        [too-fine] The amount has a fraction too small to pay. Type a whole number, for example 250,000
        [other-currency] That is another currency than the club’s. Type the amount in the club’s currency.
       *[not-a-number] I did not understand the amount. Type it as a number, for example 250,000
    }
error-tap-out-of-date = This button is out of date: something else was begun since. Nothing was changed; please start again.
error-shop-not-found = There is no such shop. Open the list of shops again.
error-shop-name-required = The shop needs a name. Type a few letters.

## Of the core, where staff meet them (customers may meet some of them too)

error-not-allowed = Your role does not include this. If you need it, talk to the club’s owner.
error-member-not-found = There is no such member. Please search again by phone, member number or name.
error-amount-not-understood = I did not understand the amount. Please type it as a number, for example 250,000
error-amount-too-large = That is too much: { $largest } at most. Please check the zeros and type it again.
error-number-not-understood = I need one whole number here, for example 50. Please type it again.
error-reason-required = A correction needs a reason. Please write it in a few words.
error-idempotency-key-reused = This button was already used for something else, so nothing was done. Please start again.
error-hold-not-found = There are no such held points.
error-hold-closed =
    { $state ->
        [committed] These held points have already been spent.
        [released] These held points have already been given back.
       *[expired] The time of these held points is over.
    }
error-purchase-not-found = There is no such purchase. Please open the list again.
error-refund-too-large = Of this purchase { $left } can still be refunded, not more.
error-refund-belongs-to-shop = This order belongs to the web shop. Refund it there; the points follow by themselves.
error-reward-invalid =
    { $field ->
        [title] The title must have 1 to 80 letters. Please type it again.
        [description] The description may have up to 400 letters. Please shorten it.
        [price] The price must be from 1 to 100,000,000 points. Please type it again.
        [stock] The stock must be from 0 to 1,000,000 pieces. Please type it again.
        [limit] The limit must be at least 1. Please type it again.
       *[other] This cannot be changed so. Please open the reward again.
    }
error-picture-not-understood = I cannot use this as a picture. Please send a photo, or a JPEG or PNG of up to 15 MB, not too small and not too narrow.
error-voucher-not-found = There is no such voucher. Please check the code and type it again.
error-voucher-closed =
    { $state ->
        [handed_over] This voucher has already been used.
        [cancelled] This voucher was given back; its points were returned.
       *[expired] This voucher’s time is over.
    }
