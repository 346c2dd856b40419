# The journal: one sentence for each act of the staff.

act-recorded-purchase =
    🧾 ثبت خرید { MONEY($total) } برای { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }: { POINTS($points) }
act-refunded-purchase =
    ↩️ برگشت { MONEY($total) } به { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }: { POINTS($taken) } کم شد
act-corrected =
    ✏️ اصلاح امتیاز { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }: { NUMBER($points, signDisplay: "always") } ({ $reason })
act-handed-over =
    🎟 تحویل «{ $title }» به { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }، کوپن <code>{ $code }</code>
act-added-reward = 🎁 افزودن جایزهٔ «{ $title }» با { POINTS($price_points) }
act-edited-reward = 🎁 تغییر جایزهٔ «{ $title }»، اکنون { POINTS($price_points) }
act-paused-reward = ⏸ توقف جایزهٔ «{ $title }»
act-resumed-reward = ▶️ ارائهٔ دوبارهٔ جایزهٔ «{ $title }»
act-connected-shop = 🛒 اتصال فروشگاه «{ $name }»
act-rotated-shop-secret = 🔑 رمز تازه برای فروشگاه «{ $name }»
act-paused-shop = ⏸ توقف فروشگاه «{ $name }»
act-resumed-shop = ▶️ پذیرش دوبارهٔ سفارش‌های فروشگاه «{ $name }»
