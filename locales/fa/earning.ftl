# قانون‌های امتیاز، اعتبار و رویدادها: پاسخ‌های منفی، دفتر کارها، تاریخچه و آنچه به اعضا گفته می‌شود.

## پاسخ‌های منفی

error-not-enough-credit = اعتبار کافی نیست: { MONEY($needed) } لازم است و { MONEY($available) } موجود است. چیزی ثبت نشد؛ لطفاً اعتبار کمتری بنویسید.
error-credit-above-total = مبلغ خرید { MONEY($total) } است و بیشتر از آن نمی‌شود با اعتبار پرداخت. لطفاً مبلغ کمتری بنویسید.
error-rule-not-found = این قانون دیگر وجود ندارد. لطفاً فهرست قانون‌ها را دوباره باز کنید.
error-rule-invalid =
    { $field ->
        [points] تعداد امتیاز باید عددی درست و دست‌کم { 1 } باشد. لطفاً دوباره بنویسید.
        [per_amount] مبلغ باید بیشتر از صفر باشد. لطفاً دوباره بنویسید.
        [amount] مبلغ باید بیشتر از صفر باشد. لطفاً دوباره بنویسید.
        [rate_bp] درصد باید بیشتر از صفر و حداکثر { 100 } باشد. لطفاً دوباره بنویسید.
        [n] هر چند خرید یک بار؟ عددی از { 2 } تا { 1000 } بنویسید.
        [within_days] تعداد روزها را عددی از { 1 } تا { 3650 } بنویسید.
        [percent] ضریب باید بیشتر از { 1 } باشد؛ مثلاً { 2 }. لطفاً دوباره بنویسید.
        [name] رویداد نامی تا { 60 } حرف لازم دارد. لطفاً دوباره بنویسید.
        [amount_from] مبلغ باید بیشتر از صفر باشد. لطفاً دوباره بنویسید.
        [amount_below] مبلغ بالا باید بیشتر از مبلغ پایین باشد. لطفاً دوباره بنویسید.
        [hour_from] ساعت را عددی از { 0 } تا { 23 } بنویسید.
        [hour_before] دو ساعت باید فرق داشته باشند و از { 0 } تا { 24 } باشند. لطفاً دوباره بنویسید.
        [day_from] این تاریخ را نفهمیدم. لطفاً سال و ماه و روز را بنویسید.
        [day_until] روز پایان نباید پیش از روز شروع باشد. لطفاً دوباره بنویسید.
        [weekdays] لطفاً دست‌کم یک روز هفته را انتخاب کنید.
        [tiers] لطفاً دست‌کم یک سطح را انتخاب کنید.
        [products] لطفاً دست‌کم یک کالا بنویسید: شماره، کد یا نامش.
        [categories] لطفاً دست‌کم یک گروه کالا بنویسید.
        [channels] لطفاً انتخاب کنید این قانون کجا برقرار است.
        [per_purchase] سقف باید عددی درست و دست‌کم { 1 } باشد. لطفاً دوباره بنویسید.
        [per_day] سقف باید عددی درست و دست‌کم { 1 } باشد. لطفاً دوباره بنویسید.
        [per_member] سقف باید عددی درست و دست‌کم { 1 } باشد. لطفاً دوباره بنویسید.
       *[other] قانون این‌طور نمی‌شود ({ $field }). لطفاً یک بار دیگر نگاهش کنید.
    }
error-event-invalid = رویداد چیزی کم دارد ({ $field }). لطفاً آنچه را فروشگاه می‌فرستد بررسی کنید.

## دفتر کارها

act-added-rule = 📐 قانون تازهٔ امتیاز: { $rule }
act-changed-rule = 📐 تغییر قانون امتیاز، از این پس: { $rule }
act-paused-rule = ⏸ توقف قانون امتیاز: { $rule }
act-resumed-rule = ▶️ برقراری دوبارهٔ قانون امتیاز: { $rule }
act-retired-rule = 🗑 برداشتن قانون امتیاز: { $rule }
act-replaced-rules =
    { $rules ->
        [one] 📐 چیدن دوبارهٔ قانون‌های امتیاز: اکنون { $rules } قانون
       *[other] 📐 چیدن دوبارهٔ قانون‌های امتیاز: اکنون { $rules } قانون
    }

## تاریخچه

what-anniversary = هدیهٔ سالگرد عضویت
what-event =
    { $name ->
        [contest-entered] شرکت در مسابقه
        [lottery-entered] شرکت در قرعه‌کشی
        [code-used] ثبت کد محصول
        [game-played] بازی
        [community-joined] آمدن به کانال یا گروه ما
        [mission-done] انجام مأموریت
        [envelope-opened] باز کردن پاکت امتیاز
        [activity] فعالیت
       *[other] «{ $name }»
    }
what-paid-with-credit = پرداخت خرید { $number }
what-credit-returned = برگشت خرید { $number }
why-paid-with-credit = با این اعتبار در خرید { MONEY($total) } پرداخت کردید.
why-credit-returned = خرید شما برگشت خورد. اول اعتباری که داده بودید برمی‌گردد و بعد پول.

## آنچه به اعضا گفته می‌شود

told-credit-moved =
    🧾 { $source ->
        [till] خرید { $number }
       *[shop] سفارش اینترنتی { $number }
    } به مبلغ { $total }
    { $movements }

    اعتبار شما: <b>{ MONEY($credit_available) }</b>
told-credit-went-back =
    ↩️ { $source ->
        [till] خرید { $number }
       *[shop] سفارش اینترنتی { $number }
    } به مبلغ { $total } لغو شد یا بخشی از آن برگشت.
    { $movements }

    اعتبار شما: <b>{ MONEY($credit_available) }</b>
moved-points = • { POINTS($points) } گرفتید
moved-credit = • <b>{ MONEY($amount) }</b> اعتبار گرفتید
moved-points-pending = • { POINTS($points) } در راه است، از { DATE($ready_at) }
moved-credit-pending = • <b>{ MONEY($amount) }</b> اعتبار در راه است، از { DATE($ready_at) }
moved-credit-spent = • { MONEY($amount) } را با اعتبارتان پرداختید
moved-credit-returned = • { MONEY($amount) } به اعتبارتان برگشت
moved-points-taken = • { POINTS($points) } برگشت خورد
moved-credit-taken = • { MONEY($amount) } اعتبارِ همین خرید برگشت خورد
told-birthday-credit =
    🎂 <b>{ $name } عزیز، تولدتان مبارک!</b>

    { $given } هدیهٔ ما به شماست.
told-anniversary =
    { $years ->
        [one] 🎈 <b>{ $name } عزیز، { $years } سال است که همراه ما هستید!</b>
       *[other] 🎈 <b>{ $name } عزیز، { $years } سال است که همراه ما هستید!</b>
    }

    { $given } هدیهٔ ما به شماست.
told-event =
    { $name ->
        [contest-entered] 🏆 <b>{ $given }</b> برای شرکت در مسابقه گرفتید
        [lottery-entered] 🎟 <b>{ $given }</b> برای شرکت در قرعه‌کشی گرفتید
        [code-used] 🏷 <b>{ $given }</b> برای ثبت کد محصول گرفتید
        [game-played] 🎲 <b>{ $given }</b> برای بازی گرفتید
        [community-joined] 📣 <b>{ $given }</b> برای آمدن به جمع ما گرفتید
        [mission-done] 🧭 <b>{ $given }</b> برای انجام مأموریت گرفتید
        [envelope-opened] ✉️ <b>{ $given }</b> برای باز کردن پاکت گرفتید
        [activity] 🎯 <b>{ $given }</b> برای فعالیتتان گرفتید
       *[other] 🎯 <b>{ $given }</b> برای «{ $name }» گرفتید
    }
told-credit-expiring-soon =
    ⏳ <b>مهلت { MONEY($amount) } از اعتبار شما رو به پایان است.</b>

    تا { DATE($expires_at) } فرصت دارید آن را در صندوق خرج کنید.
given-together = { $points } و { $credit }
why-credit-before = • { MONEY($amount) } از همین خرید پیش‌تر حساب شده بود

## برای همکاران

admin-entry-anniversary = سالگرد عضویت
admin-entry-event = رویداد «{ $name }»
admin-entry-paid-with-credit = پرداخت با اعتبار، خرید { $number }
admin-entry-credit-returned = برگشت اعتبار، خرید { $number }

## برگشت خریدی که با اعتبار پرداخت شده

purchase-paid-with-credit = 💳 با اعتبار: { MONEY($credit) } · با پول: { MONEY($rest) }
refund-goes-back =
    { $all ->
        [true] 💳 همهٔ <b>{ MONEY($credit) }</b> به اعتبار عضو برمی‌گردد؛ پولی پس ندهید.
       *[false] 💳 <b>{ MONEY($credit) }</b> به اعتبار عضو برمی‌گردد؛ <b>{ MONEY($money) }</b> پول پس بدهید.
    }
refund-went-back =
    { $all ->
        [true] 💳 همهٔ <b>{ MONEY($credit) }</b> به اعتبار عضو برگشت؛ پولی پس ندهید.
       *[false] 💳 <b>{ MONEY($credit) }</b> به اعتبار عضو برگشت؛ <b>{ MONEY($money) }</b> پول پس بدهید.
    }
refund-takes-credit = <b>{ MONEY($credit) }</b> اعتباری که از این خرید گرفته بود پس گرفته می‌شود.
refund-took-credit = اعتبار پس‌گرفته: <b>{ MONEY($credit) }</b>
refund-credit-missing = { MONEY($credit) } اعتبار دیگر هم از این خرید بود، ولی خرج شده یا از میان رفته است.
