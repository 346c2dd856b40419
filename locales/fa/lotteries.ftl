# قرعه‌کشی: صفحه‌های اعضا و همکاران

## آنچه هر دو می‌خوانند

lottery-comma = { "، " }
lottery-title = 🎲 <b>{ $title }</b>
lottery-way =
    { $way ->
        [daily] 🎟 روزی یک شانس، رایگان
        [points] ⭐️ هر شانس { POINTS($number) }
        [purchase] 🛍 هر { MONEY($amount) } خرید، یک شانس
        [codes] 🔢 کدِ روی محصول را بفرستید و شانس بگیرید
        [invitation] 🤝 برای هر دوستی که بیاورید، { $number } شانس
       *[staff] 🎁 گاهی هم فروشگاه شانس هدیه می‌دهد
    }
lottery-rule-who =
    { $all ->
        [true] • همهٔ اعضا می‌توانند شرکت کنند.
       *[false] • ویژهٔ سطح‌های { $tiers }
    }
lottery-rule-limit = • هر نفر تا { $limit } شانس
lottery-rule-once =
    { $once ->
        [true] • هر نفر فقط یک بار برنده می‌شود.
       *[false] • یک نفر می‌تواند چند بار برنده شود.
    }
lottery-rule-claim =
    • برنده { $days } روز فرصت دارد جایزه را بپذیرد{ $reserves ->
        [0] { "" }.
       *[other] ؛ نپذیرد، نوبت به { $reserves } نفر ذخیره می‌رسد.
    }
lottery-times =
    🟢 شروع: { DATETIME($opens_at) }
    🔒 پایان: { DATETIME($closes_at) }
    🎉 قرعه: { DATETIME($draws_at) }
lottery-chance-none = هنوز شانسی ندارید.
lottery-chance-certain = با شانس‌های امروز، برنده‌شدنتان تقریباً حتمی است!
lottery-chance-percent = با شانس‌های امروز، احتمال بردتان حدود { $percent }٪ است.
lottery-chance = با شانس‌های امروز، احتمال بردتان حدود <b>یک از { $one_in }</b> است.

## همکاران: فهرست و کارت

admin-menu-lotteries = 🎲 قرعه‌کشی‌ها
admin-command-lotteries = قرعه‌کشی‌ها: ساختن، اعلام، برنده‌ها
lottery-list =
    { $count ->
        [0] 🎲 <b>هنوز قرعه‌کشی‌ای نیست</b>

        با چند ضربه یکی بسازید: نامش، جایزه‌اش و روزی که بسته می‌شود. تا اعلامش نکنید، کسی نمی‌بیندش.
       *[other] 🎲 <b>قرعه‌کشی‌ها</b>
    }
lottery-list-line =
    { $phase ->
        [draft] 📝 { $title } · پیش‌نویس
        [soon] ⏳ { $title } · اعلام شده
        [open] ✅ { $title } · { $tickets } شانس · تا { DATETIME($at, style: "day") }
        [closed] 🔒 { $title } · { $tickets } شانس · منتظر قرعه
        [drawn] 🎉 { $title } · منتظر برنده‌ها
        [finished] ☑️ { $title } · تمام شد
       *[cancelled] ✖️ { $title } · لغو شد
    }
lottery-list-label =
    { $phase ->
        [draft] 📝 { $title }
        [soon] ⏳ { $title }
        [open] ✅ { $title }
        [closed] 🔒 { $title }
        [drawn] 🎉 { $title }
        [finished] ☑️ { $title }
       *[cancelled] ✖️ { $title }
    }
lottery-phase =
    { $phase ->
        [draft] 📝 پیش‌نویس است؛ جز شما کسی نمی‌بیندش.
        [soon] ⏳ اعلام شده؛ { DATETIME($opens_at) } باز می‌شود.
        [open] ✅ باز است تا { DATETIME($closes_at) }.
        [closed] 🔒 بسته شد؛ قرعه { DATETIME($draws_at) }.
        [drawn] 🎉 قرعه کشیده شد؛ منتظر جواب برنده‌ها.
        [finished] ☑️ تمام شد.
       *[cancelled] ✖️ لغو شد: { $reason }
    }
lottery-channel =
    { $chosen ->
        [true] 📣 در «{ $title }» منتشر می‌شود.
       *[false] 📣 در کانالی منتشر نمی‌شود.
    }
lottery-beacon =
    { $public ->
        [true] 🔐 قرعه با عددِ همگانی؛ هیچ‌کس، حتی شما، از پیش نمی‌داند.
       *[false] 🔐 قرعه بی عدد همگانی؛ آشکار می‌گوییم که فروشگاه می‌توانست نتیجه را زودتر بداند.
    }
lottery-counts = 📊 <b>{ $tickets }</b> شانس دستِ <b>{ $members }</b> عضو
lottery-button-new = ➕ قرعه‌کشی تازه
lottery-button-all = ‹ همهٔ قرعه‌کشی‌ها
lottery-button-back = ‹ قرعه‌کشی
lottery-button-preview = 👀 از چشم اعضا
lottery-button-announce = 📣 اعلام به اعضا…
lottery-button-drop = 🗑 دور انداختن
lottery-button-cancel = ✖️ لغو قرعه‌کشی…
lottery-button-refresh = 🔄 تازه کن
lottery-button-give = 🎟 هدیهٔ شانس به یک عضو
lottery-button-winners = 🏆 برنده‌ها
lottery-button-proof = 🔐 منتشرشده‌ها
lottery-button-hand-over = ✅ تحویل دادم
lottery-field-title = نام
lottery-field-description = توضیح
lottery-field-picture = 🖼 عکس
lottery-field-limit = 🔢 سقف هر نفر
lottery-field-prizes = 🎁 جایزه‌ها
lottery-field-ways = 🎟 راه‌های شانس
lottery-field-opens = شروع
lottery-field-closes = پایان
lottery-field-draws = قرعه
lottery-field-reserves = تعداد ذخیره‌ها
lottery-field-claim = مهلت پذیرفتن
lottery-field-once =
    { $once ->
        [true] هر نفر یک برد
       *[false] هر نفر چند برد
    }
lottery-field-tiers = 👥 برای چه کسانی
lottery-field-channel = 📣 کانال
lottery-field-beacon =
    { $public ->
        [true] 🔐 عدد همگانی: هست
       *[false] 🔐 عدد همگانی: نیست
    }

## همکاران: ساختن و تغییر

lottery-new-title =
    🎲 <b>قرعه‌کشی تازه</b>

    اسمش چه باشد؟ همان را بنویسید که اعضا می‌بینند؛ مثلاً «قرعه‌کشی شب یلدا».
lottery-new-prize = 🎁 جایزه‌اش چیست؟ جایزه‌های دیگر را بعداً هم می‌شود اضافه کرد.
lottery-new-pieces = { $prize }: چند نفر برنده‌اش شوند؟ بزنید یا بنویسید.
lottery-ask-closes = 🔒 <b>تا کی شانس بگیرند؟</b>
lottery-ask-opens = 🟢 <b>از کی شانس بگیرند؟</b>
lottery-ask-draws = 🎉 <b>قرعه کی کشیده شود؟</b> دست‌کم ده دقیقه بعد از پایان.
lottery-opens-at-once = 🟢 همین که اعلام شد
lottery-added-toast = ساخته شد. هر چه خواستید عوض کنید، بعد اعلامش کنید.
lottery-ask-title = اسم تازهٔ قرعه‌کشی را بنویسید.
lottery-ask-description = چند جمله دربارهٔ قرعه‌کشی بنویسید؛ زیر اسمش می‌آید.
lottery-skip-description = بی توضیح
lottery-ask-picture = 🖼 عکسی بفرستید که بالای قرعه‌کشی بیاید.
lottery-skip-picture = بی عکس
lottery-ask-limit = 🔢 هر نفر روی هم تا چند شانس بتواند داشته باشد؟
lottery-skip-limit = بی سقف
lottery-ask-reserves = چند نفر ذخیره قرعه بکشیم؟ اگر برنده‌ای نپذیرد، نوبت به آن‌ها می‌رسد. صفر هم می‌شود.
lottery-ask-claim = برنده چند روز فرصت داشته باشد جایزه را بپذیرد؟
lottery-prizes = 🎁 <b>جایزه‌ها</b>، به همان ترتیبی که قرعه‌شان کشیده می‌شود:
lottery-prize-add = ➕ جایزهٔ دیگر
lottery-prize-remove = ✖️ { $prize }
lottery-ways = 🎟 <b>چطور شانس بگیرند؟</b> روی هر راه بزنید تا روشن یا خاموش شود.
lottery-way-turn =
    { $way ->
        [daily] روزی یکی، رایگان
        [points] با امتیاز
        [purchase] با خرید
        [codes] با کد محصول
        [invitation] با آوردن دوست
       *[staff] هدیهٔ همکاران
    }
lottery-ask-way =
    { $way ->
        [points] ⭐️ هر شانس چند امتیاز باشد؟
        [purchase] 🛍 هر چه مبلغ خرید، یک شانس؟ مثلاً «۵۰ هزار تومان».
       *[other] 🤝 برای هر دوستی که عضو شود، چند شانس؟
    }
lottery-ask-tiers =
    { $count ->
        [0] 👥 هنوز سطحی در باشگاه نیست؛ پس همهٔ اعضا می‌توانند شرکت کنند.
       *[other] 👥 <b>چه کسانی شرکت کنند؟</b> روی سطح‌ها بزنید.
    }
lottery-tiers-all = همهٔ اعضا
lottery-tier-turn =
    { $chosen ->
        [true] ✓ { $tier }
       *[false] { $tier }
    }
lottery-ask-channel =
    { $count ->
        [0] 📣 هنوز کانال یا گروهی ندارید که ربات اعضا بتواند در آن بنویسد. ربات را در کانالتان مدیر کنید و برگردید.
       *[other] 📣 <b>در کدام کانال یا گروه منتشر شود؟</b> شروع، بسته‌شدن فهرست و نتیجه را آنجا می‌نویسیم.
    }
lottery-channel-none = هیچ‌کدام
lottery-beacon-toast =
    { $public ->
        [true] عددی که همه جا منتشر می‌شود و کسی از پیش نمی‌داندش، با راز فروشگاه جمع می‌شود.
       *[false] بی عدد همگانی هم کسی نمی‌تواند نتیجه را عوض کند؛ ولی آشکار می‌گوییم که فروشگاه می‌توانست زودتر بداندش.
    }
lottery-preview = 👀 اعضا چنین می‌بینندش:
lottery-ask-announce =
    📣 <b>«{ $title }» را اعلام کنیم؟</b>

    قواعدش منتشر می‌شود و از آن پس هیچ‌کس، حتی شما، نمی‌تواند عوضش کند.{ $channel ->
        [true] { " " }در کانال هم خبر می‌دهیم.
       *[false] { "" }
    }{ $public ->
        [true] { "" }
       *[false] { " " }به اعضا می‌گوییم که عدد همگانی ندارد.
    }
lottery-announce-yes = 📣 اعلام کن
lottery-announced-toast = اعلام شد. موفق باشید!
lottery-ask-drop = پیش‌نویس «{ $title }» را دور بیندازیم؟ دلیلش را در یک جمله برای دفتر کارها بنویسید.
lottery-ask-cancel =
    ✖️ <b>لغو «{ $title }»</b>

    دلیلش را بنویسید؛ همهٔ کسانی که شانس دارند می‌خوانندش و امتیازهایشان برمی‌گردد.
lottery-confirm-cancel =
    { $draft ->
        [true] ✖️ پیش‌نویس «{ $title }» کنار گذاشته شود؟

        دلیل: { $reason }
       *[false] ✖️ <b>«{ $title }» لغو شود؟</b> { $tickets } شانس باطل می‌شود و امتیازها برمی‌گردد.

        دلیلی که می‌خوانند: { $reason }
    }
lottery-cancel-yes = ✖️ بله، لغو کن
lottery-cancel-no = نه، بماند
lottery-cancelled-toast = لغو شد.

## همکاران: منتشرشده‌ها

lottery-proof-title = 🔐 <b>آنچه از «{ $title }» منتشر شده</b>
lottery-proof-commitment =
    تعهد به راز، از پیش از شروع:
    <code>{ $value }</code>
lottery-proof-list-later = فهرست شانس‌ها { DATETIME($at) } بسته و اثر انگشتش منتشر می‌شود.
lottery-proof-list =
    فهرست { $count } شانس بسته شد:
    <code>SHA-256</code>: <code>{ $sha256 }</code>
    <code>Merkle</code>: <code>{ $root }</code>
lottery-proof-round = عدد همگانی: drand، دور <code>{ $round }</code>
lottery-proof-revealed =
    راز، بعد از قرعه:
    <code>{ $otp }</code>

## همکاران: شانس هدیه و برنده‌ها

lottery-ask-whom = 🎟 شانسِ «{ $title }» برای چه کسی؟ شماره عضویت، تلفن یا نامش را بنویسید.
lottery-ask-which =
    { $count ->
        [0] 🎟 اکنون قرعه‌کشی بازی نیست که همکاران بتوانند در آن شانس هدیه بدهند.
       *[other] 🎟 شانسِ کدام قرعه‌کشی برای <b>{ $name }</b>؟
    }
lottery-ask-count = 🎟 چند شانسِ «{ $title }» برای <b>{ $name }</b>؟ بزنید یا بنویسید.
lottery-given-toast = داده شد.
lottery-given = 🎟 <b>{ $name }</b> { $count } شانس در «{ $title }» گرفت، از شمارهٔ { $first }. حالا { $mine } شانس دارد.
lottery-on-card = 🎟 هدیهٔ شانس قرعه‌کشی
lottery-winners =
    { $count ->
        [0] 🏆 در «{ $title }» کسی شانسی نداشت؛ پس برنده‌ای هم نیست.
       *[other] 🏆 <b>برنده‌های «{ $title }»</b>
    }
lottery-winner-line =
    { $state ->
        [reserve] { $place }. { $name } · شانس { $ticket } · ذخیره
        [called] { $place }. <b>{ $name }</b> · شانس { $ticket } · { $prize } · منتظر جواب
        [accepted] { $place }. <b>{ $name }</b> · شانس { $ticket } · { $prize } · پذیرفت
        [handed_over] { $place }. <b>{ $name }</b> · شانس { $ticket } · { $prize } · گرفت
        [declined] { $place }. { $name } · شانس { $ticket } · گذشت
        [skipped] { $place }. { $name } · شانس { $ticket } · به قاعده کنار رفت
       *[lapsed] { $place }. { $name } · شانس { $ticket } · مهلتش گذشت
    }
lottery-winner-label =
    { $state ->
        [reserve] { $place }. { $name } · ذخیره
        [called] ⏳ { $place }. { $name }
        [accepted] 🎁 { $place }. { $name }
        [handed_over] ✅ { $place }. { $name }
       *[other] ✖️ { $place }. { $name }
    }
lottery-winner =
    🏆 <b>{ $name }</b> · <code>{ $number }</code>

    شانس شمارهٔ { $ticket } در «{ $title }»
lottery-winner-state =
    { $state ->
        [reserve] ذخیره است؛ هنوز نوبتش نشده.
        [called] ⏳ تا { DATETIME($due_at) } فرصت دارد بپذیرد.
        [accepted] 🎁 پذیرفت؛ منتظر تحویل است.
        [handed_over] ✅ { DATETIME($closed_at) } به دستش رسید.
        [declined] از جایزه گذشت.
        [skipped] به قاعدهٔ منتشرشده کنار رفت.
       *[lapsed] مهلتش گذشت و نوبت به ذخیره رسید.
    }
lottery-winner-details = 📍 { $details }
lottery-handed-over-toast = ثبت شد.
lottery-button-look = 🎁 دیدن برنده

## اعضا: فهرست و یک قرعه‌کشی

menu-lottery = 🎲 قرعه‌کشی
command-lottery = 🎲 قرعه‌کشی‌ها و شانس‌های من
menu-verify = 🔐 راستی‌آزمایی قرعه
command-verify = 🔐 راستی‌آزمایی قرعه‌ها
play-lotteries-empty =
    🎲 <b>فعلاً قرعه‌کشی‌ای نیست</b>

    همین که یکی شروع شود، خبرتان می‌کنیم.
play-lotteries = 🎲 <b>قرعه‌کشی‌ها</b>
play-lottery-button = 🎲 { $title }
play-lottery-line =
    { $phase ->
        [soon] ⏳ <b>{ $title }</b>
        { DATETIME($opens_at) } شروع می‌شود.
        [open] ✅ <b>{ $title }</b>
        تا { DATETIME($closes_at) } · { $tickets } شانس · { $mine ->
            [0] شما هنوز شانسی ندارید
           *[other] { $mine } تایش مال شماست
        }
        [closed] 🔒 <b>{ $title }</b>
        قرعه { DATETIME($draws_at) } · { $mine ->
            [0] { $tickets } شانس
           *[other] { $mine } شانس از { $tickets } تا مال شماست
        }
        [drawn] 🎉 <b>{ $title }</b>
        قرعه کشیده شد.
        [finished] ☑️ <b>{ $title }</b>
        تمام شد.
       *[cancelled] ✖️ <b>{ $title }</b>
        لغو شد.
    }
play-lottery-more-prizes = و { $more } جایزهٔ دیگر…
lottery-left-days = { $days } روز و { $hours } ساعت
lottery-left-hours = { $hours } ساعت و { $minutes } دقیقه
lottery-left-minutes = { $minutes } دقیقه
play-lottery-phase =
    { $phase ->
        [soon] ⏳ { DATETIME($opens_at) } شروع می‌شود.
        [open] ⏳ <b>{ $left }</b> مانده، تا { DATETIME($closes_at) }
        [closed] 🔒 مهلت تمام شد؛ قرعه { DATETIME($draws_at) } کشیده می‌شود و خبرتان می‌کنیم.
        [waiting] 🔒 وقت قرعه است و منتظر عدد همگانی هستیم. همین که برسد، قرعه کشیده می‌شود و خبرتان می‌کنیم.
        [cancelled] ✖️ لغو شد: { $reason }
       *[other] 🎉 قرعه کشیده شد.
    }
play-lottery-count =
    { $tickets ->
        [0] 📊 هنوز کسی شانسی نگرفته؛ اولی شما باشید!
       *[other] 📊 تا الان <b>{ $tickets }</b> شانس گرفته شده
    }
play-lottery-mine = 🎟 <b>{ $mine }</b> شانس مال شماست: { $numbers }
play-lottery-ways = <b>چطور شانس بگیرید:</b>
play-lottery-way-taken = { $way } (امروز گرفته‌اید ✓)
play-lottery-way-missing = { $way } ({ POINTS($missing) } کم دارید)
play-lottery-take-free = 🎟 شانس رایگان امروز
play-lottery-take-points = { $count } شانس · { $price }⭐️
play-lottery-tickets = 🎟 شانس‌های من ({ $mine })
play-lottery-rules = 📜 قواعد
play-lottery-verify = 🔐 راستی‌آزمایی
play-lottery-back = ‹ قرعه‌کشی
play-lottery-look = 🎲 دیدن قرعه‌کشی
play-lottery-take-part = 🎲 شرکت در قرعه‌کشی
play-lottery-confirm =
    🎟 <b>{ $count } شانس در «{ $title }»</b>

    { POINTS($cost) } کم می‌شود و { POINTS($left) } برایتان می‌ماند. بگیریم؟
play-lottery-buy-yes = ✅ بله، بگیر
play-lottery-buy-no = نه، برگرد
play-lottery-entered =
    🎉 { $count ->
        [1] شانس شمارهٔ <b>{ $first }</b> مال شما شد!
       *[other] { $count } شانس از شمارهٔ <b>{ $first }</b> مال شما شد!
    }{ $spent ->
        [0] { "" }
       *[other] { " " }{ POINTS($spent) } کم شد.
    }
play-tickets =
    🎟 <b>شانس‌های شما در «{ $title }»</b>

    روی هم { $mine } تا
play-ticket =
    { $withdrawn ->
        [true] <s>{ $number }</s> · کنار رفت
       *[false] <b>{ $number }</b> · { $way ->
            [daily] رایگان
            [points] با امتیاز
            [purchase] با خرید
            [codes] با کد محصول
            [invitation] با آوردن دوست
            [prize] جایزه
           *[staff] هدیهٔ فروشگاه
        } · { DATETIME($at, style: "day") }
    }
play-lottery-drawn = 🎉 <b>قرعه کشیده شد</b> از میان { $tickets } شانس
play-lottery-not-yours = این بار قرعه به نام شما نبود. ممنون که بودید!
play-lottery-won =
    { $count ->
        [1] <b>شانسِ برنده:</b>
       *[other] <b>{ $count } شانسِ برنده:</b>
    }
play-lottery-won-line = 🎟 <b>{ $ticket }</b> · { $prize }
play-lottery-how =
    { $public ->
        [true] 🔐 <b>قرعه چطور کشیده می‌شود؟</b>
        ۱. پیش از شروع، رازی ساخته‌ایم و اثر انگشتش را منتشر کرده‌ایم؛ دیگر نمی‌شود عوضش کرد.
        ۲. مهلت که تمام شود، فهرست شانس‌ها بسته و اثر انگشتش منتشر می‌شود.
        ۳. عددی همگانی می‌رسد که تا آن لحظه هیچ‌کس در دنیا نمی‌داندش.
        ۴. راز و آن عدد با هم برنده‌ها را می‌سازند و همه‌چیز آشکار می‌شود. هر کسی می‌تواند دوباره حسابش کند.
       *[false] 🔐 <b>قرعه چطور کشیده می‌شود؟</b>
        ۱. پیش از شروع، رازی ساخته‌ایم و اثر انگشتش را منتشر کرده‌ایم؛ دیگر نمی‌شود عوضش کرد.
        ۲. مهلت که تمام شود، فهرست شانس‌ها بسته و اثر انگشتش منتشر می‌شود.
        ۳. راز و فهرست با هم برنده‌ها را می‌سازند و همه‌چیز آشکار می‌شود. عدد همگانی در کار نیست؛ پس فروشگاه می‌توانست نتیجه را زودتر بداند.
    }
play-lottery-commitment =
    اثر انگشت راز:
    <code>{ $value }</code>

## اعضا: جایزه

play-win-open = 🎁 جایزه‌ام را ببینم
play-win-more =
    { $count ->
        [one] و { $count } برد دیگر شما
       *[other] و { $count } برد دیگر شما
    }
play-win-line =
    { $state ->
        [called] 🎉 <b>شانس { $ticket } شما برندهٔ { $prize } شد!</b> جایزه منتظر جواب شماست.
        [accepted] 🎁 شانس { $ticket } شما برندهٔ { $prize } شد؛ پذیرفتید و منتظر تحویل است.
        [handed_over] ✅ شانس { $ticket } شما برندهٔ { $prize } شد و به دستتان رسید.
        [declined] شانس { $ticket } شما برنده شد و از آن گذشتید.
       *[lapsed] شانس { $ticket } شما برنده شد، ولی مهلت پذیرفتنش گذشت.
    }
play-win =
    { $state ->
        [called] 🎉 <b>شما برنده شدید!</b>

        شانس { $ticket } در «{ $title }»: <b>{ $prize }</b>

        تا { DATETIME($due_at) } بپذیریدش؛ بعد از آن نوبت به ذخیره می‌رسد.
        [accepted] 🎁 <b>{ $prize }</b>

        پذیرفتید. فروشگاه برای تحویلش با شما هماهنگ می‌شود.
        [handed_over] ✅ <b>{ $prize }</b>

        { $kind ->
            [points] امتیازها به حسابتان آمد.
            [voucher] کوپنش در «کوپن‌های من» است.
            [tickets] شانس‌هایش به نام شما ثبت شد.
           *[thing] به دستتان رسید. مبارکتان باشد!
        }
        [declined] از <b>{ $prize }</b> گذشتید و نوبت به نفر بعد رسید.
       *[lapsed] مهلت پذیرفتن <b>{ $prize }</b> گذشت و نوبت به نفر بعد رسید.
    }
play-win-accept = 🎁 می‌پذیرم
play-win-decline = نمی‌خواهمش
play-win-ask-details =
    🎁 <b>{ $prize }</b>

    کجا و چطور به دستتان برسانیم؟ نشانی یا شماره‌ای بنویسید (تا { $most } حرف). فقط همکارانی که جایزه را می‌دهند می‌بینندش و بعد از تحویل پاک می‌شود.
play-win-later = ‹ بعداً
play-win-ask-decline = از <b>{ $prize }</b> می‌گذرید؟ نوبت به نفر بعد می‌رسد و برنمی‌گردد.
play-win-decline-yes = بله، می‌گذرم
play-win-decline-no = نه، می‌خواهمش
play-win-card-title = برندهٔ «{ $title }»
play-win-card-ticket = شانس شمارهٔ { $number }

## اعضا: راستی‌آزمایی

play-verify-empty = 🔐 هنوز در قرعه‌کشی‌ای شانس نداشته‌اید. وقتی داشته باشید، همین‌جا می‌توانید درستی‌اش را ببینید.
play-verify =
    🔐 <b>راستی‌آزمایی</b>

    کدام قرعه‌کشی را با هم دوباره حساب کنیم؟
play-verify-later = 🔐 فهرست «{ $title }» هنوز باز است. { DATETIME($at) } بسته و منتشر می‌شود؛ از آن به بعد می‌توانید شانس‌هایتان را در آن ببینید.
play-verify-title = 🔐 <b>راستی‌آزمایی «{ $title }»</b>
play-verify-list =
    فهرست { $count } شانس منتشر شده است:
    <code>SHA-256</code>: <code>{ $sha256 }</code>
    <code>Merkle</code>: <code>{ $root }</code>
play-verify-mine =
    { $mine ->
        [0] در این فهرست شانسی به نام شما نیست.
       *[other] { $included ->
            [true] ✅ { $mine } شانس شما در همین فهرست است:
           *[false] ❌ شانس‌های شما با فهرست منتشرشده نمی‌خواند:
        }
    }
play-verify-ticket =
    🎟 <b>{ $number }</b>: خط { $leaf }، با { $steps } گام تا ریشه { $fate ->
        [winner] · 🎉 برنده
        [reserve] · ذخیره
        [skipped] · به قاعده کنار رفت
       *[none] { "" }
    }
play-verify-outcome =
    { $outcome ->
        [holds] ✅ <b>نتیجه درست است.</b> همین حالا قرعه را از روی فایل منتشرشده دوباره حساب کردیم و همان برنده‌ها درآمد.
       *[waits] ⏳ قرعه هنوز کشیده نشده؛ وقتش { DATETIME($at) } است. فهرست دیگر عوض نمی‌شود.
    }
play-verify-fails =
    ❌ <b>نتیجه نمی‌خواند:</b> { $fault ->
        [count-differs] تعداد شانس‌ها با آنچه نوشته شده فرق دارد.
        [order-differs] ترتیب شانس { $ticket } به هم خورده است.
        [list-differs] اثر انگشت فهرست فرق دارد.
        [root-differs] ریشهٔ فهرست فرق دارد.
        [list-not-published] این فهرستی نیست که منتشر شده بود.
        [root-not-published] این ریشه‌ای نیست که منتشر شده بود.
        [secret-differs] راز با تعهدی که منتشر شده بود نمی‌خواند.
        [value-differs] عدد همگانی فرق دارد.
        [chain-differs] عدد همگانی از drand نیست.
        [not-in-list] شانس { $ticket } در فهرست منتشرشده نیست.
       *[result-differs] برای شانس { $ticket } نتیجهٔ دیگری به دست می‌آید.
    }
play-verify-tag = نشان شما در فهرست، که جز باشگاه کسی نمی‌داند از کیست: <code>{ $tag }</code>
play-verify-page = 🌐 صفحهٔ قرعه‌کشی
play-verify-file = 📄 فایل فهرست و نتیجه
play-verify-file-sent = 📄 فایل «{ $title }». با برنامهٔ کوچکی که در صفحهٔ قرعه‌کشی هست، روی هر رایانه‌ای دوباره حساب می‌شود.
play-verify-file-large = این فایل برای پیام‌رسان بزرگ است. آن را از صفحهٔ قرعه‌کشی بگیرید.
