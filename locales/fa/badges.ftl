# نشان‌ها و روزهای پشت‌سرهم

menu-badges = 🏅 نشان‌ها و روزها
command-badges = 🏅 نشان‌هایم و روزهای پشت‌سرهم
play-room-streaks = روزهای پشت‌سرهم
play-room-leaderboards = جدول برترین‌ها

## روزهای پشت‌سرهم

streak-now =
    { $days ->
        [0] 🔥 <b>رشتهٔ تازه‌ای شروع کنید</b>
       *[other] 🔥 <b>{ $days } روز پشت‌سرهم</b>
    }
streak-mark =
    { $mark ->
        [came] 🔥
        [frozen] ❄️
        [missed] ⚪️
       *[today] ⭕️
    }
streak-today =
    { $came ->
        [true] امروز را هم آمده‌اید؛ فردا سری بزنید تا رشته بلندتر شود.
       *[false] هر روز که سری به اینجا بزنید، یک روز به رشته اضافه می‌شود.
    }
streak-frozen = ❄️ { $count } روز یخ‌زده دارید: اگر روزی نرسیدید بیایید، رشته پاره نمی‌شود.
streak-freezing = ❄️ هر { $every } روز پشت‌سرهم یک روز یخ‌زده می‌آورد و نگه داشتن تا { $most } روز ممکن است؛ روزی که نیایید، جایش را می‌گیرد.
streak-longest = 📈 بلندترین رشتهٔ شما: { $days } روز
streak-next = 🎁 { $missing } روز دیگر، در روز { $days }: <b>{ $prize }</b>
told-streak-prize =
    🔥 <b>{ $days } روز پشت‌سرهم!</b>

    جایزه‌اش رسید: <b>{ $prize }</b>{ $available ->
        [none] { "" }.
       *[other] . حالا { POINTS($available) } قابل خرج دارید.
    }

## نشان‌ها

badges-title = 🏅 <b>نشان‌های من</b>: { $earned } از { $all }
badges-none = هنوز نشانی ندارید؛ اولی با نخستین خریدتان می‌آید.
badges-line = { $emoji } { $title }
badges-separator = { " · " }
badges-new = ✨ تازه: { $emoji } <b>{ $title }</b>
badges-hidden = 🔒 { $count } نشان هنوز پنهان است. سرنخِ امروز: <i>{ $hint }</i>
badges-all = 🎊 همهٔ نشان‌ها را دارید. دست‌مریزاد!
badges-picture-title = نشان‌های من
badges-picture-new =
    { $count ->
        [1] نشان تازه
       *[other] نشان‌های تازه
    }
told-badges =
    { $count ->
        [1] 🏅 <b>یک نشان تازه گرفتید!</b>
       *[other] 🏅 <b>{ $count } نشان تازه گرفتید!</b>
    }
told-badges-line = { $emoji } <b>{ $title }</b>

badge-first-purchase = نخستین خرید
badge-first-purchase-hint = اولین خرید همیشه یادِ آدم می‌ماند.
badge-ten-purchases = ده خرید
badge-ten-purchases-hint = ده بار خرید، ده بار خوش آمدید.
badge-fifty-purchases = پنجاه خرید
badge-fifty-purchases-hint = پنجاه بار که بیایید، دیگر صاحب‌خانه‌اید.
badge-early-bird = سحرخیز
badge-early-bird-hint = پیش از نُهِ صبح خرید کنید.
badge-night-owl = شب‌زنده‌دار
badge-night-owl-hint = بعد از دهِ شب خرید کنید.
badge-weekend-guest = مهمان آخر هفته
badge-weekend-guest-hint = سه روز از آخر هفته‌ها را با ما بگذرانید.
badge-birthday-guest = مهمان تولد
badge-birthday-guest-hint = روز تولدتان سری به ما بزنید.
badge-first-friend = رفیقِ اول
badge-first-friend-hint = دوستی را با خودتان بیاورید.
badge-five-friends = جمعِ دوستان
badge-five-friends-hint = پنج دوست با دعوت شما بیایند.
badge-lucky = خوش‌شانس
badge-lucky-hint = یک بار بخت با شما یار باشد.
badge-champion = قهرمان
badge-champion-hint = در یک مسابقه اول شوید.
badge-collector = کلکسیونر
badge-collector-hint = کدِ ده محصول را بفرستید.
badge-week-streak = یک هفتهٔ تمام
badge-week-streak-hint = هفت روز پشت‌سرهم سر بزنید.
badge-month-streak = یک ماهِ تمام
badge-month-streak-hint = سی روز پشت‌سرهم سر بزنید.
badge-generous = دست‌ودل‌باز
badge-generous-hint = امتیازی به کسی هدیه بدهید.
badge-doer = پای کار
badge-doer-hint = پنج مأموریت را تمام کنید.
badge-explorer = کنجکاو
badge-explorer-hint = به پنج گوشهٔ باشگاه سرک بکشید.
badge-one-year = یک‌ساله
badge-one-year-hint = یک سال با ما باشید.

error-badges-off = نشان‌ها در این باشگاه فعلاً خاموش است. بازی‌های دیگر را از منو ببینید.
error-streaks-off = روزهای پشت‌سرهم در این باشگاه فعلاً خاموش است. بازی‌های دیگر را از منو ببینید.
error-streak-terms-invalid =
    { $field ->
        [freeze_every] فاصلهٔ روزهای یخ‌زده از صفر تا { $most } روز است. عدد دیگری بنویسید.
        [freeze_max] از صفر تا { $most } روز یخ‌زده می‌شود نگه داشت. عدد دیگری بنویسید.
        [days] طول رشته باید از دو تا { $most } روز باشد. عدد دیگری بنویسید.
        [prizes] بیشتر از { $most } جایزه جا نمی‌شود، و هر طول یک جایزه دارد. اول یکی را بردارید.
       *[thing] جایزهٔ این بخش خودکار داده می‌شود: امتیاز، کوپن یا شانس. یکی از این‌ها را انتخاب کنید.
    }

## همکاران

admin-play-boards = 🏅 نشان‌ها، روزها، جدول‌ها
admin-command-boards = نشان‌ها، روزهای پشت‌سرهم، جدول‌ها
admin-boards =
    🏅 <b>نشان‌ها، روزها، جدول‌ها</b>

    نشان‌ها: { $badges ->
        [true] 🟢 روشن
       *[false] ⚪️ خاموش
    }
    روزهای پشت‌سرهم: { $streaks ->
        [true] 🟢 روشن
       *[false] ⚪️ خاموش
    }
    جدول برترین‌ها: { $boards ->
        [true] 🟢 روشن
       *[false] ⚪️ خاموش
    }
admin-boards-to-badges = 🏅 نشان‌ها
admin-boards-to-streaks = 🔥 روزهای پشت‌سرهم
admin-boards-to-boards = 🏆 جدول‌ها
admin-boards-back = بازگشت
admin-boards-turn-on = 🟢 روشن کردن
admin-boards-turn-off = ⚪️ خاموش کردن
admin-boards-on-toast = روشن شد.
admin-boards-off-toast = خاموش شد.
admin-badges =
    { $on ->
        [true] 🏅 <b>نشان‌ها روشن‌اند</b>
       *[false] 🏅 <b>نشان‌ها خاموش‌اند</b>
    }

    هر نشان با کاری که عضو می‌کند خودبه‌خود می‌آید، یک بار و برای همیشه. تا گرفته نشده، از اعضا پنهان است.
admin-badges-line = { $emoji } { $title }: <b>{ $count }</b> نفر
admin-streaks =
    { $on ->
        [true] 🔥 <b>روزهای پشت‌سرهم روشن است</b>
       *[false] 🔥 <b>روزهای پشت‌سرهم خاموش است</b>
    }

    عضو هر روز که به ربات سر بزند، رشته‌اش یک روز بلندتر می‌شود.
admin-streaks-freezing =
    { $every ->
        [0] ❄️ روز یخ‌زده در کار نیست: یک روز غیبت، رشته را پاره می‌کند.
       *[other] ❄️ هر { $every } روز، یک روز یخ‌زده؛ تا { $most } روز می‌ماند.
    }
admin-streaks-prize = 🎁 { $days } روز: { $prize }
admin-streaks-no-prizes = هنوز جایزه‌ای ندارد. برای ۳، ۷ و ۳۰ روز جایزهٔ کوچکی بگذارید.
admin-streaks-button-freezing = ❄️ روزهای یخ‌زده
admin-streaks-button-add = ➕ جایزهٔ تازه
admin-streaks-button-remove = 🗑 جایزهٔ { $days } روز
admin-streaks-ask-freezing = ❄️ دو عدد بنویسید: هر چند روز یک روز یخ‌زده، و نگه داشتن تا چند روز. مثلاً «۷ ۲». برای خاموش کردنش «۰ ۰».
admin-streaks-ask-days = 🔥 جایزه برای چند روز پشت‌سرهم؟ عددش را بنویسید.
admin-streaks-ask-prize = 🎁 هر کس { $days } روز پشت‌سرهم بیاید چه بگیرد؟
act-started-badges = 🏅 روشن کردن نشان‌ها
act-ended-badges = 🏅 خاموش کردن نشان‌ها
act-started-streaks = 🔥 روشن کردن روزهای پشت‌سرهم
act-ended-streaks = 🔥 خاموش کردن روزهای پشت‌سرهم
act-changed-streaks = 🔥 تغییر روزهای پشت‌سرهم و جایزه‌هایش
