# The journal: one sentence for each act of the staff.

act-recorded-purchase =
    🧾 Recorded { MONEY($total) } for { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    }: { POINTS($points) }
act-refunded-purchase =
    ↩️ Refunded { MONEY($total) } to { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    }: { POINTS($taken) } taken back
act-corrected =
    ✏️ Corrected the points of { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    }: { NUMBER($points, signDisplay: "always") } ({ $reason })
act-handed-over =
    🎟 Handed over “{ $title }” to { $member ->
        [none] a former member
       *[other] <b>{ $member }</b>
    }, voucher <code>{ $code }</code>
act-added-reward = 🎁 Added the reward “{ $title }” for { POINTS($price_points) }
act-edited-reward = 🎁 Changed the reward “{ $title }”, now { POINTS($price_points) }
act-paused-reward = ⏸ Paused the reward “{ $title }”
act-resumed-reward = ▶️ Offered the reward “{ $title }” again
act-connected-shop = 🛒 Connected the shop “{ $name }”
act-rotated-shop-secret = 🔑 Gave the shop “{ $name }” a new secret
act-paused-shop = ⏸ Paused the shop “{ $name }”
act-resumed-shop = ▶️ Takes orders of the shop “{ $name }” again
