# بازی‌های فوری: تاس، دارت، بولینگ، بسکتبال، ماشین شانس، گردونه، کارت خراشیدنی

## اعضا

menu-games = 🎰 بازی‌ها
command-games = 🎰 بازی‌های فوری
games-title =
    🎰 <b>بازی‌ها</b>

    { POINTS($available) } برای خرج کردن دارید. شانس هر جایزه را پیش از بازی می‌بینید.
games-none =
    🎰 <b>فعلاً بازی‌ای باز نیست</b>

    هر وقت باشگاه بازی تازه‌ای بگذارد، همین‌جا می‌بینیدش.
game-icon =
    { $kind ->
        [slot] 🎰
        [darts] 🎯
        [bowling] 🎳
        [basketball] 🏀
        [die] 🎲
        [wheel] 🎡
       *[scratch] 🎫
    }
game-kind =
    { $kind ->
        [slot] ماشین شانس
        [darts] دارت
        [bowling] بولینگ
        [basketball] بسکتبال
        [die] تاس
        [wheel] گردونهٔ شانس
       *[scratch] کارت خراشیدنی
    }
game-button =
    { $price ->
        [free] { $icon } { $title } · رایگان
        [paid] { $icon } { $title } · { POINTS($points) }
        [tomorrow] { $icon } { $title } · فردا دوباره
       *[over] { $icon } { $title } · تمام شد
    }
game-title = { $icon } <b>{ $title }</b>
game-how =
    { $kind ->
        [slot] ربات ماشین را می‌چرخاند و نتیجه را خود تلگرام رقم می‌زند؛ هر ۶۴ حالت به یک اندازه شانس دارد.
        [darts] ربات دارت را می‌اندازد و نتیجه را خود تلگرام رقم می‌زند؛ هر ۶ حالت به یک اندازه شانس دارد.
        [bowling] ربات توپ را می‌اندازد و نتیجه را خود تلگرام رقم می‌زند؛ هر ۶ حالت به یک اندازه شانس دارد.
        [basketball] ربات توپ را می‌اندازد و نتیجه را خود تلگرام رقم می‌زند؛ هر ۵ حالت به یک اندازه شانس دارد.
        [die] ربات تاس را می‌اندازد و نتیجه را خود تلگرام رقم می‌زند؛ هر ۶ حالت به یک اندازه شانس دارد.
        [wheel] هر ۲۴ خانهٔ گردونه به یک اندازه شانس دارد.
       *[scratch] سه خانهٔ یکسان یعنی برد. نتیجهٔ کارت همان وقتی ثبت می‌شود که آن را برمی‌دارید.
    }
game-odds-title = 🎁 <b>جایزه‌ها و شانس هرکدام</b>
game-odds = • { $outcome }: <b>{ $prize }</b> · { $winning } از { $total } ({ PERCENT($chance) })
game-odds-share = • <b>{ $prize }</b> · { $winning } از { $total } ({ PERCENT($chance) })
game-odds-nothing = • بدون جایزه: { $left } از { $total } ({ PERCENT($chance) })
game-outcome =
    { $outcome ->
        [three-sevens] سه هفت
        [three-bars] سه نوشتهٔ BAR
        [three-lemons] سه لیمو
        [three-berries] سه انگور
        [three-others] سه شکل یکسان، جز هفت
        [three-alike] سه شکل یکسان
        [two-sevens] دو هفت
        [two-others] دو شکل یکسان، جز هفت
        [two-alike] دو شکل یکسان
        [all-different] سه شکل متفاوت
        [bullseye] درست وسط هدف
        [ring-1] نزدیک‌ترین حلقه به مرکز
        [ring-2] حلقهٔ دوم
        [ring-3] حلقهٔ سوم
        [ring-4] حلقهٔ بیرونی
        [missed] بیرون از صفحه
        [strike] همهٔ پین‌ها
        [pins-5] پنج پین
        [pins-4] چهار پین
        [pins-3] سه پین
        [pins-1] یک پین
        [gutter] هیچ پینی
        [goal] توپ در سبد
        [clean] صاف در سبد
        [rim] با برخورد به حلقه در سبد
        [stuck] گیر کردن توپ
        [miss] بیرون از سبد
        [number-1] عدد ۱
        [number-2] عدد ۲
        [number-3] عدد ۳
        [number-4] عدد ۴
        [number-5] عدد ۵
        [number-6] عدد ۶
        [high] عدد ۵ یا ۶
        [even] عدد زوج
        [odd] عدد فرد
       *[share] جایزه
    }
game-price =
    { $price ->
        [free] 🎟 این بازی رایگان است.
        [first] 🎟 { $free } بازی رایگان امروز دارید؛ پس از آن هر بازی { POINTS($points) }.
       *[paid] 🎟 هر بازی { POINTS($points) }؛ شما { POINTS($available) } دارید.
    }
game-left =
    { $left ->
        [0] امروز سهم بازی‌تان تمام شده؛ فردا دوباره بیایید.
        [one] امروز یک بار دیگر می‌توانید بازی کنید.
       *[other] امروز { $left } بار دیگر می‌توانید بازی کنید.
    }
game-missing = برای این بازی { POINTS($missing) } کم دارید.
game-state =
    { $state ->
        [exhausted] 🏁 جایزه‌های این بازی تمام شد. اگر باشگاه دوباره شارژش کند، همین‌جا باز می‌شود.
       *[paused] ⏸ این بازی فعلاً بسته است. کمی بعد دوباره سر بزنید.
    }
game-button-play =
    { $price ->
        [free] { $icon } بازی رایگان
       *[paid] { $icon } بازی با { POINTS($points) }
    }
game-button-again =
    { $price ->
        [free] { $icon } یک بار دیگر، رایگان
       *[paid] { $icon } یک بار دیگر با { POINTS($points) }
    }
game-button-table = شانس جایزه‌ها
game-button-plays = بازی‌های من
game-button-open-card = 🎫 { $title }: خراشیدن
game-button-all = همه را باز کن
game-field = { $number }
game-field-open = ✓
game-rolling =
    { $icon } <b>{ $title }</b>

    نتیجه ثبت شد؛ همین که بایستد می‌گویم چه شد…
game-changed = قیمت این بازی همین حالا عوض شد. اگر با قیمت تازه می‌خواهید، دوباره بزنید.
game-won =
    🎉 <b>بردید: { $prize }</b>

    { $icon } { $title }
game-won-with =
    🎉 <b>{ $outcome }! بردید: { $prize }</b>

    { $icon } { $title }
game-lost =
    { $icon } <b>این بار نشد</b>

    { $title }
game-instead =
    { $instead ->
        [0] متأسفانه این جایزه دیگر نیست. به باشگاه خبر داده‌ایم.
       *[other] این جایزه دیگر نیست؛ به جایش { POINTS($instead) } به شما رسید.
    }
game-balance = حالا { POINTS($available) } دارید.
game-voucher-waits = کوپنتان در بخش کوپن‌هاست.
game-card =
    🎫 <b>{ $title }</b>

    خانه‌ها را یکی‌یکی بزنید؛ سه خانهٔ یکسان یعنی برد.
game-card-below = سه خانهٔ یکسان یعنی برد
game-roll-unknown =
    { $icon } <b>{ $title }</b>

    نتیجهٔ این پرتاب هنوز به ما نرسیده است. اگر نرسد، تا چند دقیقهٔ دیگر حساب نمی‌شود و هرچه داده‌اید برمی‌گردد.
told-game-result = نتیجهٔ بازی «{ $title }»
told-game-returned =
    { $points ->
        [0] 🎲 پرتابتان در «{ $title }» به ما نرسید و حساب نشد؛ بازی رایگانتان سر جایش است.
       *[other] 🎲 پرتابتان در «{ $title }» به ما نرسید و حساب نشد؛ { POINTS($points) } به حسابتان برگشت.
    }
game-own-dice =
    😄 <b>پرتاب قشنگی بود!</b>

    ولی فقط پرتابی به حساب می‌آید که ربات بیندازد. دکمهٔ بازی را بزنید تا نوبت شما را بیندازد.
plays-title = 🎰 <b>بازی‌های من</b>
plays-none =
    🎰 <b>هنوز بازی نکرده‌اید</b>

    یکی از بازی‌ها را باز کنید؛ شانس هر جایزه همان‌جا نوشته شده است.
play-line =
    { $result ->
        [won] { $icon } { $title }: 🎉 { $prize } · { DATETIME($at, style: "short") }
        [instead] { $icon } { $title }: 🎉 { $prize }؛ به جایش { POINTS($instead) } · { DATETIME($at, style: "short") }
        [lost] { $icon } { $title }: نشد · { DATETIME($at, style: "short") }
        [covered] { $icon } { $title }: هنوز خراشیده نشده · { DATETIME($at, style: "short") }
        [rolling] { $icon } { $title }: در انتظار نتیجه · { DATETIME($at, style: "short") }
       *[returned] { $icon } { $title }: حساب نشد و برگشت · { DATETIME($at, style: "short") }
    }

## آنچه نمی‌شود

error-game-not-found = این بازی دیگر نیست. از فهرست بازی‌ها یکی دیگر را انتخاب کنید.
error-game-closed =
    { $state ->
        [exhausted] جایزه‌های این بازی تمام شده و چیزی از شما کم نشد. بازی دیگری انتخاب کنید.
       *[other] این بازی فعلاً بسته است و چیزی از شما کم نشد. بازی دیگری انتخاب کنید.
    }
error-game-busy = چند نفر هم‌زمان بازی می‌کنند. چیزی از شما کم نشد؛ چند ثانیهٔ دیگر دوباره بزنید.
error-game-limit-reached = امروز هر { $limit } بازی‌تان را کرده‌اید. فردا دوباره بیایید.
error-game-changed = قیمت این بازی عوض شده و چیزی از شما کم نشد. بازی را دوباره باز کنید.
error-game-play-not-found = این بازی پیدا نشد. از «بازی‌های من» دوباره بازش کنید.
error-game-invalid =
    { $field ->
        [title] نام بازی را در یک تا { $most } حرف بنویسید.
        [cost] قیمت هر بازی از صفر تا { $most } امتیاز می‌شود. عدد دیگری بنویسید.
        [limit] سقف روزانه از یک تا { $most } بار است؛ بازی رایگان بدون سقف نمی‌شود. عدد دیگری بنویسید.
        [free] بازی‌های رایگان هر روز از صفر تا { $most } است. عدد دیگری بنویسید.
        [budget] بودجه برای این جایزه‌ها کم است: دست‌کم { POINTS($least) } لازم است. بودجه را بیشتر کنید.
        [budget-large] بودجه تا { $most } امتیاز می‌شود. عدد کوچک‌تری بنویسید.
        [table] این بازی هنوز جایزه‌ای ندارد. اول یک جایزه اضافه کنید.
        [overlap] این حالت با جایزهٔ دیگری یکی می‌شود. حالت دیگری انتخاب کنید.
        [places] فقط { $most } خانه برای این جایزه جا هست. عدد دیگری بنویسید.
        [rows] بیشتر از { $most } جایزه جا نمی‌شود. اول یکی را بردارید.
        [counts] از صفر تا { $most } می‌شود. عدد دیگری بنویسید.
       *[other] این حالت در این بازی نیست. از دکمه‌ها یکی را انتخاب کنید.
    }
error-game-not-editable =
    { $state ->
        [active] این بازی باز است و اعضا شانس‌ها را می‌بینند. اول متوقفش کنید.
        [rolling] هنوز پرتابی در راه است. چند لحظهٔ دیگر دوباره بزنید.
        [changed] جایزه‌ها در این میان عوض شده‌اند. فهرست تازه را باز کنید.
        [draft] این بازی هنوز شروع نشده است. اول شروعش کنید.
       *[retired] این بازی برای همیشه تمام شده است. یک بازی تازه بسازید.
    }

## همکاران

admin-menu-games = 🎰 بازی‌های فوری
admin-command-games = بازی‌های فوری، جایزه‌ها و بودجه‌شان
admin-games =
    { $count ->
        [0] 🎰 <b>بازی‌های فوری</b>

        هنوز بازی‌ای نساخته‌اید. نوعش را انتخاب کنید و بودجه‌اش را بگویید؛ جدول جایزه‌ها آماده می‌آید و می‌توانید عوضش کنید.
       *[other] 🎰 <b>بازی‌های فوری</b>

        یکی را باز کنید یا بازی تازه‌ای بسازید.
    }
admin-game-label =
    { $state ->
        [draft] { $icon } { $title } · پیش‌نویس
        [active] { $icon } { $title } · باز
        [paused] { $icon } { $title } · متوقف
        [exhausted] { $icon } { $title } · بودجه تمام
       *[retired] { $icon } { $title } · پایان‌یافته
    }
admin-game-button-new = ➕ بازی تازه
admin-game-ask-kind =
    🎰 <b>چه بازی‌ای؟</b>

    نتیجهٔ پنج تای اول را خود تلگرام رقم می‌زند و برای گردونه و کارت، باشگاه قرعه می‌کشد. همه‌جا شانس‌ها پیش از بازی نوشته می‌شود.
admin-game-kind-label = { $icon } { $kind }
admin-game-ask-new-budget =
    💰 <b>روی هم چند امتیاز جایزه می‌دهید؟</b>

    عدد را بنویسید؛ مثلاً ۵۰٬۰۰۰. دست‌کم { $least }. جدول جایزه‌ها با همین عدد اندازه می‌شود و بازی پیش از گذشتن از آن می‌ایستد.
admin-game-state =
    { $state ->
        [draft] 📝 پیش‌نویس؛ اعضا هنوز نمی‌بینندش
        [active] 🟢 باز؛ اعضا بازی می‌کنند
        [paused] ⏸ متوقف
        [exhausted] 🏁 بودجه‌اش برای بزرگ‌ترین جایزه کم است
       *[retired] ⛔️ پایان‌یافته
    }
admin-game-terms =
    { $limit ->
        [none] 🎟 هر بازی: { $cost ->
            [0] رایگان
           *[other] { POINTS($cost) }
        } · رایگانِ هر روز: { $free } · بدون سقف روزانه
       *[other] 🎟 هر بازی: { $cost ->
            [0] رایگان
           *[other] { POINTS($cost) }
        } · رایگانِ هر روز: { $free } · روزی { $limit } بار
    }
admin-game-no-prizes = 🎁 هنوز جایزه‌ای ندارد.
admin-game-counts = در بودجه { POINTS($counts) } حساب می‌شود
admin-game-costs =
    📊 <b>هزینه</b>
    هر هزار بازی به طور میانگین { POINTS($expected) } جایزه می‌دهد{ $taken ->
        [0] .
       *[other] { " " }و تا { POINTS($taken) } می‌گیرد (بازی‌های رایگان چیزی نمی‌گیرند).
    }
    بدترین حالت: هر بازی { POINTS($worst) }، هزار بازی { POINTS($worst_thousand) }.
admin-game-at-worst = روی هم هرگز از بودجه، یعنی { POINTS($budget) }، نمی‌گذرد.
admin-game-no-end = ⚠️ بودجه ندارد: تا خودتان متوقفش نکنید، جایزه می‌دهد.
admin-game-budget =
    💰 بودجه: { POINTS($budget) } · داده‌شده: { POINTS($spent) } · مانده: { POINTS($left) }
admin-game-played = 🕹 { $plays } بازی · گرفته‌شده: { POINTS($taken) }
admin-game-field-title = نام
admin-game-field-cost = قیمت هر بازی
admin-game-field-limit = سقف روزانه
admin-game-field-free = رایگانِ هر روز
admin-game-field-budget = 💰 بودجه
admin-game-button-prizes = 🎁 جایزه‌ها
admin-game-button-statistics = 📊 آمار
admin-game-button-start = ▶️ شروع
admin-game-button-pause = ⏸ توقف
admin-game-button-end = پایان برای همیشه
admin-game-button-back = بازگشت به بازی‌ها
admin-game-button-card = بازگشت به این بازی
admin-game-ask-title = نام بازی را همان‌طور بنویسید که اعضا ببینند.
admin-game-ask-cost = هر بازی چند امتیاز؟ صفر یعنی رایگان (آن وقت سقف روزانه لازم است).
admin-game-ask-limit = هر عضو روزی چند بار؟ صفر یعنی بدون سقف.
admin-game-ask-free = چند بازیِ اولِ هر روز رایگان باشد؟ صفر یعنی هیچ.
admin-game-ask-budget = روی هم چند امتیاز جایزه بدهد؟ تا حالا { POINTS($spent) } داده یا کنار گذاشته است. صفر یعنی بدون سقف.
admin-game-ask-start =
    ▶️ <b>«{ $title }» را شروع کنم؟</b>

    از این لحظه اعضا می‌بینندش و تا متوقف نشود، قیمت و جایزه‌ها عوض نمی‌شود.
admin-game-start-yes = بله، شروع کن
admin-game-not-now = نه هنوز
admin-game-started-toast = شروع شد
admin-game-paused-toast = متوقف شد
admin-game-ask-end =
    ⛔️ <b>«{ $title }» برای همیشه تمام شود؟</b>

    دیگر نمی‌شود بازش کرد. آنچه بازی شده در تاریخچه‌ها می‌ماند.
admin-game-end-yes = بله، تمام شود
admin-game-ended-toast = تمام شد
admin-game-prizes =
    🎁 <b>جایزه‌های «{ $title }»</b>

    شانس‌ها از خود حالت‌ها حساب می‌شود و هیچ وزن پنهانی نیست.
admin-game-button-add = ➕ جایزهٔ تازه
admin-game-row-label = { $outcome }: { $prize }
admin-game-share-label = { $prize } · { $places } خانه
admin-game-ask-outcome = جایزه برای کدام حالت؟
admin-game-outcome-label = { $outcome } · { $winning } از { $total }
admin-game-ask-prize = 🎁 جایزه‌اش چیست؟ برای چیزی که دستی می‌دهید، اول در «جایزه‌ها» بسازیدش تا برنده کوپنش را بگیرد.
admin-game-ask-places = چند خانه از { $total } خانه؟ تا { $most } جا هست.
admin-game-ask-counts = در بودجه چند امتیاز حساب شود؟ اگر رد کنید، { POINTS($counts) } می‌گیریم.
admin-game-skip-counts = همین باشد
admin-game-button-prize = عوض کردن جایزه
admin-game-button-places = عوض کردن تعداد خانه‌ها
admin-game-button-counts = عوض کردن سهم از بودجه
admin-game-button-remove = برداشتن این جایزه
admin-game-button-all-prizes = بازگشت به جایزه‌ها
admin-game-statistics =
    📊 <b>آمار «{ $title }»</b>

    { $plays ->
        [0] با این جدول جایزه هنوز کسی بازی نکرده است.
       *[other] { $plays } بازی با همین جدول جایزه. درصد اول آن است که اعلام کرده‌اید و دومی آنچه شد.
    }
admin-game-statistics-line = • { $outcome }: { PERCENT($published) } ← { PERCENT($came) } ({ $won } بار)
admin-game-statistics-total =
    از آغاز: { $plays } بازی، گرفته‌شده { POINTS($taken) }، داده‌شده { POINTS($spent) }
told-game-exhausted =
    🏁 <b>بودجهٔ بازی «{ $title }» تمام شد</b>

    { POINTS($spent) } از { POINTS($budget) } داده شد و بزرگ‌ترین جایزه دیگر جا نمی‌شود. اگر می‌خواهید ادامه بدهد، بودجه را بیشتر کنید.
told-game-prize-gone =
    ⚠️ <b>جایزه‌ای در بازی «{ $title }» دیگر نیست</b>

    { $prize } برنده شد ولی دیگر نمی‌شود دادش؛ برنده به جایش امتیاز گرفت. جایزه را عوض کنید.
act-added-game = بازی «{ $title }» را ساخت
act-changed-game = بازی «{ $title }» را تغییر داد
act-changed-game-prizes = جایزه‌های بازی «{ $title }» را تغییر داد
act-started-game = بازی «{ $title }» را شروع کرد
act-paused-game = بازی «{ $title }» را متوقف کرد
act-ended-game = بازی «{ $title }» را برای همیشه تمام کرد
act-changed-game-budget =
    { $budget ->
        [none] سقف بودجهٔ بازی «{ $title }» را برداشت
       *[other] بودجهٔ بازی «{ $title }» را { POINTS($budget) } کرد
    }
