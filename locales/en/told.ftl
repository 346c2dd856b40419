# What members are told without having asked: the notes of the outbox.

told-purchase-earned =
    { $points ->
        [0] 🧾 Your purchase is recorded. It earned no points this time.
       *[other] 🎉 <b>You earned { POINTS($points) }!</b>
    }

    { $source ->
        [till] Purchase { $number }
       *[shop] Online order { $number }
    } for { $total }
    You have { POINTS($available) }
told-purchase-pending =
    ⏳ <b>{ POINTS($points) } on the way.</b>

    { $source ->
        [till] Purchase { $number }
       *[shop] Online order { $number }
    } for { $total }
    You can spend them from { DATE($ready_at) }.
told-purchase-reversed =
    ↩️ <b>{ POINTS($points) } went back.</b>

    { $source ->
        [till] Purchase { $number }
       *[shop] Online order { $number }
    } for { $total } was cancelled or refunded in part.
    You have { POINTS($available) }
told-corrected =
    { $direction ->
        [added] ✏️ <b>{ POINTS($points) } added to your account.</b>
       *[taken] ✏️ <b>{ POINTS($points) } taken from your account.</b>
    }
    <blockquote>{ $reason }</blockquote>
    You have { POINTS($available) }
told-handed-over =
    ✅ <b>“{ $title }” is yours. Enjoy!</b>

    Voucher <code>{ $code }</code> has been used.
told-voucher-expired =
    ⌛️ Your voucher for “{ $title }” has expired.

    The code <code>{ $code }</code> is no longer accepted. Each voucher shows how long it is valid.
told-birthday =
    🎂 <b>Happy birthday, { $name }!</b>

    { POINTS($points) } are our gift to you.
    You have { POINTS($available) }

told-not-me = This was not me

told-expiring-soon =
    ⏳ <b>{ POINTS($points) } of yours will expire soon.</b>

    They can be used only until { DATE($expires_at) }. Take a reward with them before that.
