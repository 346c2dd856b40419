# جدول برترین‌ها

menu-top = 🏆 برترین‌ها
command-top = 🏆 جدول برترین‌ها و جای شما

board-name =
    { $board ->
        [points] امتیاز
        [friends] دوستان
       *[codes] کد محصول
    }
board-title =
    { $board ->
        [points] 🏆 <b>بیشترین امتیاز</b>
        [friends] 🏆 <b>بیشترین دوست</b>
       *[codes] 🏆 <b>بیشترین کد محصول</b>
    }
board-period =
    { $period ->
        [week] این هفته
        [month] این ماه
       *[ever] از همیشه
    }
board-days =
    { $period ->
        [week] هفتهٔ { DATE($begins_on, style: "day") } تا { DATE($ends_on, style: "day") }
        [month] از { DATE($begins_on, style: "day") } تا { DATE($ends_on, style: "day") }
       *[ever] از آغاز تا امروز
    }
board-score =
    { $board ->
        [points] { POINTS($score) }
        [friends] { $score } دوست
       *[codes] { $score } کد
    }
board-place =
    { $place ->
        [1] 🥇
        [2] 🥈
        [3] 🥉
       *[other] { $place }.
    }
board-line =
    { $mine ->
        [true] { $place } <b>{ $name } (شما)</b> · { $score }
       *[false] { $place } { $name } · { $score }
    }
board-gap = ⋯
board-empty = هنوز کسی در این جدول نیست. اولین نفر باشید!
board-own = 📍 جای شما: <b>{ $place }</b>
board-own-none =
    { $board ->
        [points] 📍 هنوز در این جدول جایی ندارید؛ با خرید بعدی می‌آیید.
        [friends] 📍 هنوز در این جدول جایی ندارید؛ با اولین دوستی که بیاورید می‌آیید.
       *[codes] 📍 هنوز در این جدول جایی ندارید؛ با اولین کدی که بفرستید می‌آیید.
    }
board-hidden = 🙈 به خواست خودتان در جدول‌ها نیستید و کسی شما را نمی‌بیند.
board-prize = { $place } { $prize }
board-prizes =
    { $period ->
        [week] 🎁 <b>جایزهٔ این هفته</b>
       *[month] 🎁 <b>جایزهٔ این ماه</b>
    }
board-rule =
    { $board ->
        [points] امتیازِ خریدها و کارهایتان حساب می‌شود، نه هدیه و برد. اگر دو نفر برابر باشند، آن‌که زودتر رسیده جلوتر است.
        [friends] دوستانی حساب می‌شوند که دعوتشان پذیرفته شده. اگر دو نفر برابر باشند، آن‌که زودتر رسیده جلوتر است.
       *[codes] کدهایی حساب می‌شود که پذیرفته شده. اگر دو نفر برابر باشند، آن‌که زودتر رسیده جلوتر است.
    }
board-listed-as = دیگران شما را «{ $name }» می‌بینند.
board-button-chosen = ● { $name }
board-button-other = { $name }
board-button-nickname = ✏️ نام من در جدول
board-button-hide = 🙈 مرا نشان نده
board-button-show = 🙂 مرا هم نشان بده
nickname-ask =
    ✏️ با چه نامی در جدول‌ها باشید؟ یک نام مستعار تا { $most } حرف بنویسید.

    الان: «{ $name }»
nickname-button-remove = نام خودم
nickname-button-back = همان که هست
told-board-prize =
    { $period ->
        [week] 🏆 <b>هفتهٔ گذشته در جدولِ { $board } نفرِ { $place } شدید!</b>
       *[month] 🏆 <b>ماه گذشته در جدولِ { $board } نفرِ { $place } شدید!</b>
    }

    جایزه‌تان: <b>{ $prize }</b>{ $available ->
        [none] { "" }.
       *[other] . حالا { POINTS($available) } قابل خرج دارید.
    }
error-boards-off = جدول برترین‌ها در این باشگاه فعلاً خاموش است. بازی‌های دیگر را از منو ببینید.
error-board-terms-invalid =
    { $field ->
        [boards] دست‌کم یک جدول باید بماند. برای برداشتن همه، جدول‌ها را خاموش کنید.
        [board] چنین جدولی در کار نیست. صفحهٔ جدول‌ها را دوباره باز کنید.
        [period] فقط هفته و ماه جایزه دارند. یکی از این دو را انتخاب کنید.
        [places] جایزه‌ها از نفر اول شروع می‌شوند، بی‌فاصله و حداکثر تا نفر { $most }. صفحه را دوباره باز کنید.
       *[thing] جایزهٔ این بخش خودکار داده می‌شود: امتیاز، کوپن یا شانس. یکی از این‌ها را انتخاب کنید.
    }
error-nickname-invalid =
    { $problem ->
        [short] این نام خیلی کوتاه است. دست‌کم دو حرف بنویسید.
        [long] این نام بلند است. تا { $most } حرف بنویسید.
       *[letters] در نام فقط حرف، عدد و فاصله باشد. نام دیگری بنویسید.
    }

## همکاران

admin-leaderboards =
    { $on ->
        [true] 🏆 <b>جدول‌ها روشن‌اند</b>
       *[false] 🏆 <b>جدول‌ها خاموش‌اند</b>
    }

    هر عضو در جدول با نام کوچک و حرف اول نام خانوادگی می‌آید و هر وقت بخواهد بیرون می‌رود. امتیازِ هدیه و شانس حساب نمی‌شود.
admin-leaderboards-prizes =
    { $kind ->
        [week] 🎁 جدول { $board }، هفته: { $count } جایزه
       *[month] 🎁 جدول { $board }، ماه: { $count } جایزه
    }
admin-leaderboards-button-board =
    { $shown ->
        [true] ✅ { $board }
       *[false] ⬜️ { $board }
    }
admin-leaderboards-button-prizes =
    { $kind ->
        [week] 🎁 { $board }، هفته
       *[month] 🎁 { $board }، ماه
    }
admin-leaderboards-button-leaders = 👀 چه کسی جلوتر است
admin-leaders =
    👀 <b>جدول { $board }، { $period }</b>
admin-leaders-line =
    { $nickname ->
        [none] { $place } { $name } · <code>{ $number }</code> · { $score }
       *[other] { $place } { $name } («{ $nickname }») · <code>{ $number }</code> · { $score }
    }
admin-leaders-none = هنوز کسی در این جدول نیست.
admin-leaders-button-clear = 🧹 برداشتن نام «{ $nickname }»
admin-leaders-cleared-toast = نام مستعار برداشته شد.
admin-board-prizes =
    { $kind ->
        [week] 🎁 <b>جایزهٔ نفرات اولِ جدول { $board }، هر هفته</b>
       *[month] 🎁 <b>جایزهٔ نفرات اولِ جدول { $board }، هر ماه</b>
    }
admin-board-prizes-none = هنوز جایزه‌ای ندارد. از نفر اول شروع کنید.
admin-board-prizes-since = جایزه‌ها نیمه‌شبِ پایان دوره خودبه‌خود داده می‌شود؛ هر دوره با جایزه‌هایی که همان وقت گذاشته‌اید.
admin-board-button-add = ➕ جایزهٔ نفر { $place }
admin-board-button-change = ✏️ نفر { $place }
admin-board-button-remove = 🗑 برداشتن نفر { $place }
admin-board-ask-prize = 🎁 نفر { $place } چه بگیرد؟
act-started-leaderboards = 🏆 روشن کردن جدول‌ها
act-ended-leaderboards = 🏆 خاموش کردن جدول‌ها
act-changed-leaderboards = 🏆 تغییر جدول‌ها و جایزه‌هایشان
act-cleared-leaderboard-name = 🧹 برداشتن نام مستعار عضو { $member } از جدول‌ها
