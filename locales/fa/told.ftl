# What members are told without having asked: the notes of the outbox.

told-purchase-earned =
    { $points ->
        [0] 🧾 خرید شما ثبت شد. این خرید امتیازی نداشت.
       *[other] 🎉 <b>{ POINTS($points) } گرفتید!</b>
    }

    { $source ->
        [till] خرید { $number }
       *[shop] سفارش اینترنتی { $number }
    } به مبلغ { $total }
    موجودی شما: { POINTS($available) }
told-purchase-pending =
    ⏳ <b>{ POINTS($points) } در راه است.</b>

    { $source ->
        [till] خرید { $number }
       *[shop] سفارش اینترنتی { $number }
    } به مبلغ { $total }
    از { DATE($ready_at) } می‌توانید آن را خرج کنید.
told-purchase-reversed =
    ↩️ <b>{ POINTS($points) } برگشت خورد.</b>

    { $source ->
        [till] خرید { $number }
       *[shop] سفارش اینترنتی { $number }
    } به مبلغ { $total } لغو شد یا بخشی از آن برگشت.
    موجودی شما: { POINTS($available) }
told-corrected =
    { $direction ->
        [added] ✏️ <b>{ POINTS($points) } به حساب شما اضافه شد.</b>
       *[taken] ✏️ <b>{ POINTS($points) } از حساب شما کم شد.</b>
    }
    <blockquote>{ $reason }</blockquote>
    موجودی شما: { POINTS($available) }
told-handed-over =
    ✅ <b>«{ $title }» را تحویل گرفتید. مبارکتان باشد!</b>

    کوپن <code>{ $code }</code> استفاده شد.
told-voucher-expired =
    ⌛️ مهلت کوپن «{ $title }» تمام شد.

    کد <code>{ $code }</code> دیگر پذیرفته نمی‌شود. مهلت هر کوپن روی خود آن نوشته شده است.
told-birthday =
    🎂 <b>{ $name } عزیز، تولدتان مبارک!</b>

    { POINTS($points) } هدیهٔ ما به شماست.
    موجودی شما: { POINTS($available) }

told-not-me = این خرید من نبود

told-expiring-soon =
    ⏳ <b>{ POINTS($points) } شما رو به پایان است.</b>

    این امتیازها فقط تا { DATE($expires_at) } مهلت دارند. پیش از آن می‌توانید با آن‌ها جایزه بگیرید.
