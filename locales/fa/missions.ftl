# مأموریت‌ها: چه باید کرد، تا کجا رسیده، چه جایزه‌ای دارد

menu-missions = 🎯 مأموریت‌ها
command-missions = 🎯 مأموریت‌ها و جایزه‌هایشان

# یک گام، آن‌طور که خواسته می‌شود
mission-step =
    { $kind ->
        [buy] { $has_least ->
            [true] { $target } خرید دست‌کم { $least }
           *[false] { $target } خرید
        }
        [spend] { $amount } خرید روی هم
        [visit] سر زدن به ربات در { $target } روز
        [invite] آوردن { $target } دوست به باشگاه
        [play] { $target } بار بازی
        [answer] شرکت در { $target } مسابقه
        [lottery] شرکت در { $target } قرعه‌کشی
        [code] ثبت { $target } کد محصول
        [join] { $has_place ->
            [true] { $stays ->
                [true] عضو شدن در «{ $place }» و { $target } روز ماندن
               *[false] عضو شدن در «{ $place }»
            }
           *[false] عضو شدن در کانالی که فعلاً در دسترس نیست
        }
       *[event] { $target } بار «{ $event }»
    }
mission-far =
    { $kind ->
        [spend] { $amount } از { $of_amount }
        [join] { $there ->
            [true] روز { $counted } از { $target }
           *[false] هنوز نیامده‌اید
        }
       *[other] { $counted } از { $target }
    }

## عضو

missions-title =
    🎯 <b>مأموریت‌ها</b>

    هر کدام را تمام کنید، جایزه‌اش همان وقت مال شماست.
missions-none =
    🎯 <b>فعلاً مأموریتی در کار نیست</b>

    هر وقت مأموریت تازه‌ای باشد، همین‌جا پیدایش می‌کنید.
mission-line =
    { $standing ->
        [done] ✅ <b>{ $title }</b>
        [full] 🔒 <b>{ $title }</b>
       *[going] 🎯 <b>{ $title }</b>
    }
mission-line-far =
    { $standing ->
        [done] انجام شد · { $prize }
        [full] ظرفیتش پر شد
       *[going] { $bar } { $percent }٪ · { $prize }
    }
mission-button = { $standing ->
        [done] ✅ { $title }
        [full] 🔒 { $title }
       *[going] { $title } · { $percent }٪
    }
mission-screen = 🎯 <b>{ $title }</b>
mission-description = { $description }
mission-prize = 🎁 جایزه: <b>{ $prize }</b>
mission-steps = چه باید کرد:
mission-admin-step = ◽️ { $step }
mission-step-line =
    { $met ->
        [true] ✅ { $step }
       *[false] ◽️ { $step }: <b>{ $far }</b>
    }
mission-bar = { $bar } { $percent }٪
mission-standing =
    { $standing ->
        [done] { $recurs ->
            [once] 🎉 انجامش دادید و جایزه‌اش را گرفتید.
           *[again] 🎉 این نوبت را انجام دادید و جایزه‌اش را گرفتید. از { $again_on } دوباره می‌توانید.
        }
        [undone] ↩️ آنچه این مأموریت به آن تکیه داشت برگشت و جایزه‌اش هم برگشت. اگر دوباره کاملش کنید، جایزه دوباره مال شماست.
        [full] 🔒 به همان تعداد که قرار بود این مأموریت را انجام داده‌اند؛ دیگر جایی نمانده است.
       *[going] { $recurs ->
            [once] { "" }
            [daily] 🔁 هر روز از نو؛ این نوبت تا پایان امروز.
            [weekly] 🔁 هر هفته از نو؛ نوبت بعد از { $again_on }.
           *[monthly] 🔁 هر ماه از نو؛ نوبت بعد از { $again_on }.
        }
    }
mission-closes = ⏳ تا { DATETIME($closes_at) } فرصت هست.
mission-join-hint =
    { $stays ->
        [true] عضو که شدید، «عضو شدم» را بزنید. جایزه پس از { $days } روز ماندن می‌رسد؛ اگر زودتر بروید، شمردن از نو شروع می‌شود.
       *[false] عضو که شدید، «عضو شدم» را بزنید. اگر تا { $days } روز از آن‌جا بروید، جایزه برمی‌گردد.
    }
mission-visit-hint = هر روز که به ربات سر بزنید، خودش شمرده می‌شود.
mission-buy-hint = کارت عضویتتان را موقع خرید نشان بدهید تا خرید به نام شما ثبت شود.
mission-not-joined = 🤔 هنوز شما را در «{ $place }» نمی‌بینم. با دکمهٔ زیر وارد شوید، عضو شوید و دوباره «عضو شدم» را بزنید.
mission-joined = 👍 شما را در «{ $place }» دیدم.
mission-button-join = 📣 رفتن به «{ $place }»
mission-button-joined = ✅ عضو شدم
told-mission-done =
    🎯 <b>مأموریت «{ $title }» انجام شد!</b>

    { $kind ->
        [points] 🎁 <b>{ $prize }</b> گرفتید. موجودی شما: { POINTS($available) }
        [voucher] 🎁 { $prize } گرفتید؛ در «کوپن‌های من» منتظرتان است.
        [tickets] 🎁 { $prize } گرفتید. موفق باشید!
        [thing] 🎁 جایزه‌تان «{ $prize }» است؛ فروشگاه به شما تحویلش می‌دهد.
        [gone] جایزهٔ این مأموریت تمام شده بود و این بار چیزی نرسید. از فروشگاه بپرسید.
       *[none] جایزه‌اش را پیش‌تر گرفته بودید و سر جایش است.
    }
told-mission-undone =
    ↩️ مأموریت «{ $title }» دیگر کامل نیست: { $why ->
        [buy] خریدی که به حساب آمده بود برگشت.
        [spend] خریدی که به حساب آمده بود برگشت.
        [invite] خرید دوستی که به حساب آمده بود برگشت.
       *[join] از کانال یا گروه بیرون رفتید.
    }

    { $took ->
        [points] برای همین { POINTS($points) } جایزه‌اش برگشت خورد. دوباره کاملش کنید تا دوباره مال شما شود.
        [other] برای همین جایزه‌اش هم برگشت خورد. دوباره کاملش کنید تا دوباره مال شما شود.
       *[nothing] جایزه‌ای که گرفته بودید دست شما می‌ماند.
    }

## همکاران

admin-menu-missions = 🎯 مأموریت‌ها
admin-command-missions = مأموریت‌های اعضا
told-mission-thing = 🎯 <b>{ $name }</b> (شمارهٔ عضویت { $number }) مأموریت «{ $title }» را انجام داد. جایزه‌اش «{ $prize }» است؛ به او تحویل بدهید.
missions-admin =
    { $count ->
        [0] 🎯 <b>مأموریت‌ها</b>

            هنوز مأموریتی نیست. یکی از آماده‌ها را بردارید یا مأموریت خودتان را بسازید: خرید، سر زدن، آوردن دوست، عضو شدن در کانال…
       *[other] 🎯 <b>مأموریت‌ها</b>

            هر کدام را باز کنید تا ببینید چند نفر آغازش کرده‌اند و چند نفر به آخر رسانده‌اند.
    }
mission-admin-button = { $state ->
        [active] 🟢 { $title } · { $members } نفر
        [draft] ✏️ { $title }
        [paused] ⏸ { $title }
       *[retired] ⏹ { $title }
    }
mission-admin-screen = 🎯 <b>{ $title }</b>
mission-admin-state =
    { $state ->
        [active] 🟢 در جریان از { DATE($opens_at) }
        [draft] ✏️ پیش‌نویس: هنوز کسی آن را نمی‌بیند.
        [paused] ⏸ در استراحت: اعضا نمی‌بینندش تا دوباره بازش کنید.
       *[retired] ⏹ پایان یافته
    }
mission-admin-recurs =
    { $recurs ->
        [once] یک بار برای هر عضو
        [daily] 🔁 هر روز از نو
        [weekly] 🔁 هر هفته از نو
       *[monthly] 🔁 هر ماه از نو
    }
mission-admin-closes = ⏳ تا { DATETIME($closes_at) }
mission-admin-members-max = 👥 فقط برای { $members_max } عضو اول
mission-admin-counts =
    📊 { $begun } نفر آغازش کرده‌اند، { $members } نفر انجامش داده‌اند.
    { $done } بار انجام شده و برجاست{ $undone ->
        [0] { "" }
       *[other] ؛ { $undone } بار برگشته
    }.{ $points ->
        [0] { "" }
       *[other] { " " }روی هم { POINTS($points) } داده‌اید.
    }
mission-admin-place-lost = ⚠️ کانال یا گروه این مأموریت دیگر در دسترس نیست؛ تا برنگردد کسی نمی‌تواند انجامش دهد.
mission-admin-choose = مأموریت تازه از کدام آماده؟ یا خودتان بسازید.
mission-admin-choose-kind = چه کاری بخواهیم؟
mission-admin-choose-place = عضو کدام کانال یا گروه؟
mission-admin-no-place = برای این مأموریت، ربات باید در کانال یا گروه فروشگاه مدیر باشد و هنوز چنین جایی نیست. از /communities شروع کنید.
mission-admin-ask-target =
    { $kind ->
        [buy] چند خرید؟
        [spend] روی هم چه مبلغی خرید؟
        [visit] چند روز سر بزند؟
        [invite] چند دوست بیاورد؟
        [play] چند بار بازی کند؟
        [answer] در چند مسابقه شرکت کند؟
        [lottery] در چند قرعه‌کشی شرکت کند؟
        [code] چند کد محصول ثبت کند؟
        [join] چند روز آن‌جا بماند؟ صفر یعنی همین که عضو شود، کافی است.
       *[event] چند بار؟
    }
mission-admin-ask-event = نام آن رویداد چیست؟ همان نامی که فروشگاهتان گزارش می‌دهد.
mission-admin-ask-title = نام این مأموریت چه باشد؟ کوتاه و دعوت‌کننده؛ اعضا همین را می‌بینند.
mission-admin-ask-description = توضیح مأموریت را بنویسید؛ اعضا زیر نامش می‌بینند.
mission-admin-ask-prize = 🎁 جایزهٔ «{ $title }» چه باشد؟
mission-admin-ask-closes = ⏳ «{ $title }» تا کِی باز باشد؟
mission-admin-ask-members-max = 👥 چند عضو اول بتوانند انجامش دهند؟ صفر یعنی همه.
mission-admin-ask-retire =
    «{ $title }» برای همیشه پایان یابد؟

    کسی که جایزه گرفته چیزی از دست نمی‌دهد. برای استراحتِ کوتاه، «استراحت» را بزنید.
mission-admin-edit = چه چیزی عوض شود؟
mission-admin-remove-step = کدام گام برداشته شود؟
mission-admin-button-new = ➕ مأموریت تازه
mission-admin-button-own = ✍️ خودم می‌سازم
mission-admin-button-open = 🟢 باز کن برای اعضا
mission-admin-button-pause = ⏸ استراحت
mission-admin-button-retire = ⏹ پایان
mission-admin-button-retire-yes = بله، پایان یابد
mission-admin-button-keep = نه، بماند
mission-admin-button-edit = ✏️ تغییر
mission-admin-button-add-step = ➕ گام دیگر
mission-admin-button-remove-step = ➖ برداشتن گام
mission-admin-button-title = نام
mission-admin-button-description = توضیح
mission-admin-button-prize = جایزه
mission-admin-button-closes = تا کِی
mission-admin-button-no-close = بی‌پایان
mission-admin-button-members-max = چند نفر
mission-admin-button-recurs =
    { $recurs ->
        [once] یک بار
        [daily] هر روز
        [weekly] هر هفته
       *[monthly] هر ماه
    }
mission-admin-button-step =
    { $kind ->
        [buy] 🛍 خرید
        [spend] 💰 مبلغ خرید
        [visit] 👋 سر زدن
        [invite] 🤝 آوردن دوست
        [play] 🎮 بازی
        [answer] 🧠 مسابقه
        [lottery] 🎟 قرعه‌کشی
        [code] 🔖 کد محصول
        [join] 📣 عضو کانال
       *[event] 🌐 رویداد فروشگاه
    }
mission-admin-button-number = { $number }
mission-admin-button-back = بازگشت به مأموریت
mission-admin-button-all = همهٔ مأموریت‌ها
mission-admin-added-toast = پیش‌نویس آماده شد. نگاهی بیندازید و بازش کنید.
mission-admin-opened-toast = مأموریت برای اعضا باز شد.
mission-ready-month-purchase = نخستین خرید ماه
mission-ready-three-purchases = سه خرید در یک ماه
mission-ready-come-five-days = پنج روز هفته سر بزن
mission-ready-bring-a-friend = یک دوست بیاور
mission-ready-join-and-stay = عضو کانال شو و یک هفته بمان
mission-ready-play-three = سه بار بازی در هفته
mission-ready-answer-a-contest = یک مسابقه را جواب بده
mission-ready-use-a-code = یک کد محصول ثبت کن
act-added-mission = 🎯 مأموریت تازهٔ «{ $title }»
act-changed-mission = 🎯 تغییر مأموریت «{ $title }»
act-opened-mission = 🎯 باز شدن مأموریت «{ $title }»
act-paused-mission = 🎯 استراحت مأموریت «{ $title }»
act-retired-mission = 🎯 پایان مأموریت «{ $title }»
error-mission-not-found = این مأموریت دیگر در کار نیست. مأموریت‌های امروز را در «مأموریت‌ها» ببینید.
error-mission-over = این مأموریت پایان یافته است و دوباره باز نمی‌شود. یک مأموریت تازه بسازید.
error-mission-invalid =
    { $field ->
        [title] نام مأموریت باید بین ۱ تا ۸۰ حرف باشد. کوتاه‌ترش کنید.
        [description] توضیح حداکثر ۴۰۰ حرف است. کوتاه‌ترش کنید.
        [steps] مأموریت دست‌کم یک گام و حداکثر ۵ گام دارد.
        [step] این عدد برای این کار نمی‌شود. عدد دیگری بنویسید.
        [recurs] تکرار را نمی‌شود این‌طور گذاشت: «عضو شدن» فقط یک بار است، و پس از آغاز کسی، تکرار عوض نمی‌شود. مأموریت تازه‌ای بسازید.
        [community] ربات در این کانال یا گروه مدیر نیست. از /communities اجازه‌اش را درست کنید.
        [prize] این جایزه دیگر نیست. جایزهٔ دیگری انتخاب کنید.
        [closes_at] زمان پایان گذشته است. زمانی در آینده بگذارید.
        [members_max] تعداد نمی‌تواند کمتر از کسانی باشد که انجامش داده‌اند. عدد بزرگ‌تری بنویسید.
       *[other] این سطح دیگر نیست. سطح دیگری انتخاب کنید.
    }
