# مسابقه‌ها: آزمون، پیش‌بینی، حدس عدد، شرح عکس، عکس

## خطاها

error-contest-not-found = این مسابقه پیدا نشد. فهرست مسابقه‌ها را دوباره باز کنید.
error-contest-invalid =
    { $field ->
        [title] نام مسابقه باید از { $least } تا { $most } حرف باشد. دوباره بنویسید.
        [description] توضیح باید حداکثر { $most } حرف باشد. کوتاه‌ترش کنید.
        [closes_at] پایان باید بعد از آغاز باشد. زمان دیگری انتخاب کنید.
        [places] رتبه‌ها باید از { $least } تا { $most } باشند و هیچ رتبه‌ای دو جایزه نگیرد. دوباره بنویسید.
        [prizes] بیشتر از { $most } ردیف جایزه نمی‌شود. یکی را بردارید.
        [questions] از { $least } تا { $most } سؤال می‌شود گذاشت. متن را دوباره نگاه کنید.
        [text] متن سؤال باید از { $least } تا { $most } حرف باشد. دوباره بنویسید.
        [options] هر سؤال از { $least } تا { $most } گزینه دارد. دوباره بنویسید.
        [option] هر گزینه از { $least } تا { $most } حرف است و تکراری نیست. دوباره بنویسید.
        [right_option] گزینهٔ درست مشخص نیست. جلویش علامت + بگذارید.
        [seconds] زمان هر سؤال از { $least } تا { $most } ثانیه است. عدد دیگری بنویسید.
        [explanation] توضیح پاسخ باید حداکثر { $most } حرف باشد. کوتاه‌ترش کنید.
        [price_points] ورودی از { $least } تا { $most } امتیاز می‌شود. عدد دیگری بنویسید.
        [right_score] نمرهٔ پاسخ درست از { $least } تا { $most } می‌شود. عدد دیگری بنویسید.
        [fast_score] نمرهٔ سرعت از { $least } تا { $most } می‌شود. عدد دیگری بنویسید.
        [points_each_right] از { $least } تا { $most } امتیاز می‌شود. عدد دیگری بنویسید.
        [votes_each] هر عضو از { $least } تا { $most } رأی می‌تواند داشته باشد. عدد دیگری بنویسید.
        [voting_hours] رأی‌گیری از { $least } تا { $most } ساعت می‌شود. عدد دیگری بنویسید.
       *[other] این با نوع مسابقه جور درنمی‌آید. مسابقه را دوباره باز کنید.
    }
error-contest-question-unclear =
    { $field ->
        [right_option] در سؤال { $number } باید فقط جلوی یک گزینه + باشد. درستش کنید و همه را دوباره بفرستید.
        [options] سؤال { $number } دست‌کم دو و حداکثر ده گزینه می‌خواهد؛ هر کدام در یک خط با - یا + در آغاز. درستش کنید و همه را دوباره بفرستید.
        [option] در سؤال { $number } گزینه‌ای خالی، تکراری یا بیش از صد حرف است. درستش کنید و همه را دوباره بفرستید.
        [seconds] زمان سؤال { $number } باید از ۵ تا ۶۰۰ ثانیه باشد. درستش کنید و همه را دوباره بفرستید.
        [explanation] توضیح سؤال { $number } بیش از ۲۰۰ حرف است. کوتاهش کنید و همه را دوباره بفرستید.
       *[text] متن سؤال { $number } خالی یا بیش از ۳۰۰ حرف است. درستش کنید و همه را دوباره بفرستید.
    }
error-contest-fixed =
    { $state ->
        [draft] مسابقه هنوز شروع نشده است. اول آن را باز کنید.
        [open] اعضا در حال شرکت‌اند و این دیگر عوض نمی‌شود. مسابقه را می‌توانید پایان دهید یا لغو کنید.
        [closed] زمان شرکت گذشته است و این دیگر عوض نمی‌شود. مسابقه را دوباره باز کنید تا ببینید چه مانده است.
        [voting] رأی‌گیری شروع شده است و این دیگر عوض نمی‌شود. مسابقه را دوباره باز کنید.
        [settled] نتیجه‌ها اعلام شده است و دیگر چیزی عوض نمی‌شود. نتیجه‌ها را ببینید.
       *[cancelled] این مسابقه لغو شده است. یکی تازه بسازید.
    }
error-contest-incomplete =
    { $missing ->
        [questions] مسابقه هنوز سؤالی ندارد. اول سؤال‌ها را اضافه کنید.
        [solution] عددی که باید حدس بزنند هنوز مشخص نیست. اول آن را بنویسید.
        [times] زمان پایان گذشته است. زمان تازه‌ای انتخاب کنید.
        [right] پاسخ همهٔ سؤال‌ها مشخص نشده است. اول پاسخ هر کدام را بزنید.
       *[entries] هنوز چیزی برای رأی دادن انتخاب نشده است. اول از میان آنچه فرستاده‌اند انتخاب کنید.
    }
error-contest-not-yet-open = این مسابقه { DATETIME($opens_at) } شروع می‌شود. آن موقع منتظرتان هستیم.
error-contest-over = زمان این مسابقه تمام شده است. مسابقه‌های دیگر را ببینید.
error-contest-entered = هر عضو یک بار شرکت می‌کند و پاسخ شما ثبت شده است. همان پاسخ به حساب می‌آید.
error-contest-caption-invalid = شرحی از یک تا { $most } حرف بنویسید و دوباره بفرستید.
error-contest-entry-not-found = این دیگر سر جایش نیست. مسابقه را دوباره باز کنید و ادامه دهید.
error-contest-own-entry = به خودتان نمی‌شود رأی داد؛ این را بقیه قضاوت می‌کنند. به بعدی نگاهی بیندازید.
error-contest-votes-spent =
    { $votes ->
        [one] رأی‌تان را داده‌اید. برای رأی دادن به این یکی، اول آن را پس بگیرید.
       *[other] هر { $votes } رأی‌تان را داده‌اید. برای رأی دادن به این یکی، اول یکی را پس بگیرید.
    }
error-contest-without-key = برای نگه داشتن عددِ پنهان، اول باید CLUB_SECRET_KEY در تنظیمات نصب گذاشته شود. بعد دوباره امتحان کنید.

## دفتر کارها

act-added-contest = 🏆 ساختن مسابقهٔ «{ $title }»
act-changed-contest = 🏆 تغییر مسابقهٔ «{ $title }»
act-added-contest-questions =
    { $count ->
        [one] 🏆 افزودن یک سؤال به مسابقهٔ «{ $title }»
       *[other] 🏆 افزودن { $count } سؤال به مسابقهٔ «{ $title }»
    }
act-removed-contest-question = 🏆 برداشتن یک سؤال از مسابقهٔ «{ $title }»
act-fixed-contest-number = 🏆 مهر کردن عددِ مسابقهٔ «{ $title }»
act-opened-contest = 🏆 باز کردن مسابقهٔ «{ $title }»
act-closed-contest = 🏆 پایان شرکت در مسابقهٔ «{ $title }»
act-opened-contest-voting = 🏆 آغاز رأی‌گیری مسابقهٔ «{ $title }»
act-marked-contest-answer = 🏆 تعیین پاسخ سؤال { $position } از مسابقهٔ «{ $title }»
act-settled-contest = 🏆 اعلام نتیجهٔ مسابقهٔ «{ $title }»
act-shortlisted-contest-entry =
    { $chosen ->
        [true] 🏆 انتخاب یک اثر برای رأی‌گیری «{ $title }»
       *[false] 🏆 برداشتن یک اثر از رأی‌گیری «{ $title }»
    }
act-disqualified-contest-entry =
    { $chosen ->
        [true] 🏆 کنار گذاشتن یک اثر از مسابقهٔ «{ $title }»
       *[false] 🏆 برگرداندن یک اثر به مسابقهٔ «{ $title }»
    }
act-cancelled-contest = 🏆 لغو مسابقهٔ «{ $title }» ({ $reason })

## اعضا: فهرست و یک مسابقه

menu-contests = 🏆 مسابقه‌ها
command-contests = 🏆 مسابقه‌ها
contests-empty =
    🏆 <b>فعلاً مسابقه‌ای در کار نیست</b>

    هر وقت یکی شروع شود، همین‌جا پیدایش می‌کنید.
contests-title =
    { $past ->
        [true] 🏆 <b>مسابقه‌های گذشته</b>
       *[false] { $none ->
            [true] 🏆 <b>فعلاً مسابقه‌ای در جریان نیست</b>
           *[false] 🏆 <b>مسابقه‌ها</b>
        }
    }
contest-line =
    { $kind ->
        [quiz] 🧠
        [prediction] 🔮
        [number] 🔢
        [caption] 💬
       *[photo] 📷
    } <b>{ $title }</b>{ $entered ->
        [true] { " " }✅
       *[false] { "" }
    }
    { $state ->
        [upcoming] از { DATETIME($opens_at) }
        [open] تا { DATETIME($ends_at) } · { $entries } نفر
        [closed] منتظر نتیجه · { $entries } نفر
        [voting] رأی‌گیری تا { DATETIME($ends_at) }
       *[settled] نتیجه اعلام شد · { $entries } نفر
    }
contest-button-line =
    { $kind ->
        [quiz] 🧠 { $title }
        [prediction] 🔮 { $title }
        [number] 🔢 { $title }
        [caption] 💬 { $title }
       *[photo] 📷 { $title }
    }
contest-button-past = 🕰 مسابقه‌های گذشته
contest-button-current = 🏆 مسابقه‌های حالا
contest-button-all = 🏆 همهٔ مسابقه‌ها
contest-button-back = بازگشت به مسابقه
contest-button-never-mind = بی‌خیال
contest-button-refresh = 🔄 تازه کن
contest-button-ranking = 📊 رتبه‌ها
contest-title =
    { $kind ->
        [quiz] 🧠 <b>{ $title }</b>
        [prediction] 🔮 <b>{ $title }</b>
        [number] 🔢 <b>{ $title }</b>
        [caption] 💬 <b>{ $title }</b>
       *[photo] 📷 <b>{ $title }</b>
    }
contest-kind =
    { $kind ->
        [quiz] { $questions ->
            [one] آزمون با یک سؤال؛ هر چه زودتر درست بگویید، نمرهٔ بیشتری می‌گیرید.
           *[other] آزمون با { $questions } سؤال؛ هر چه زودتر درست بگویید، نمرهٔ بیشتری می‌گیرید.
        }
        [prediction] { $questions ->
            [one] پیش‌بینی با یک سؤال؛ پاسخش بعد از پایان معلوم می‌شود.
           *[other] پیش‌بینی با { $questions } سؤال؛ پاسخ‌ها بعد از پایان معلوم می‌شود.
        }
        [number] عدد را حدس بزنید؛ نزدیک‌ترین حدس برنده است.
        [caption] برای عکس شرحی بنویسید؛ هر عضو { $votes } رأی دارد و بهترین‌ها را اعضا انتخاب می‌کنند.
       *[photo] یک عکس بفرستید؛ هر عضو { $votes } رأی دارد و بهترین‌ها را اعضا انتخاب می‌کنند.
    }
contest-state =
    { $state ->
        [upcoming] 🗓 از { DATETIME($opens_at) } تا { DATETIME($closes_at) }
        [open] ⏳ تا { DATETIME($closes_at) }
        [closed] ⌛️ شرکت تمام شد؛ نتیجه در راه است.
        [voting] 🗳 رأی‌گیری تا { DATETIME($ends_at) }
       *[settled] 🏁 تمام شد
    }
contest-price =
    { $price ->
        [0] 🎟 شرکت رایگان است
       *[other] 🎟 شرکت: { POINTS($price) }
    }
contest-entries =
    { $entries ->
        [0] 👥 اولین نفر باشید!
       *[other] 👥 { $entries } نفر شرکت کرده‌اند
    }
contest-prizes = 🎁 <b>جایزه‌ها</b>
contest-prize =
    { $several ->
        [true] رتبه‌های { $first } تا { $last }: { $prize }
       *[false] رتبهٔ { $first }: { $prize }
    }
contest-each-right = برای هر پاسخ درست: { POINTS($points) }
contest-sealed =
    🔒 عدد از پیش تعیین و مهر شده است. اثر انگشتش:
    <code>{ $commitment }</code>
contest-revealed =
    🔓 عدد درست: <b>{ $number }</b>
    این متن را با { "SHA-256" } درهم کنید تا همان اثر انگشت به دست آید: <code>{ $proof }</code>
    <code>{ $commitment }</code>
contest-own-playing = ✍️ شما: { $answered } از { $questions } سؤال را پاسخ داده‌اید.
contest-own =
    { $kind ->
        [quiz] ✅ شما: { $right } پاسخ درست از { $questions }، نمرهٔ { $score }
        [prediction] ✅ پیش‌بینی شما ثبت شده است.
        [number] ✅ حدس شما: { $guess }
        [caption] ✅ شرح شما: { $caption }
       *[photo] ✅ عکس شما ثبت شده است.
    }
contest-own-result =
    { $placed ->
        [true] { $kind ->
            [quiz] 🏅 شما: رتبهٔ <b>{ $place }</b> از { $of }، نمرهٔ { $score }
            [prediction] 🏅 شما: رتبهٔ <b>{ $place }</b> از { $of }، { $right } پیش‌بینی درست
            [number] 🏅 شما: رتبهٔ <b>{ $place }</b> از { $of }، با حدس { $guess }
           *[other] 🏅 شما: رتبهٔ <b>{ $place }</b> از { $of }، { $score } رأی
        }
       *[false] شما شرکت کردید، اما در رتبه‌بندی نیستید.
    }

## اعضا: شرکت

contest-button-start =
    { $price ->
        [0] ▶️ شروع
       *[other] ▶️ شروع · { POINTS($price) }
    }
contest-button-go-on = ▶️ ادامه
contest-button-next = ⏭ سؤال بعدی
contest-button-show-again = 🔁 سؤال را دوباره نشان بده
contest-button-option = { $option }
contest-question-head = 🧠 { $title } · سؤال { $position } از { $count }
contest-question-time =
    { $left ->
        [one] ⏱ یک ثانیه
       *[other] ⏱ { $left } ثانیه
    }
contest-question-open =
    { $timed ->
        [true] این سؤال هنوز باز است و { $left } ثانیه مانده. پاسخش را همان بالا بزنید.
       *[false] این سؤال هنوز باز است. پاسخش را همان بالا بزنید.
    }
contest-answer =
    { $how ->
        [right] ✅ <b>آفرین، درست است!</b> { $score } نمره
        [wrong] ❌ نه؛ پاسخ درست «{ $right }» بود.
        [late] { $right ->
            [none] ⌛️ دیر رسید و به حساب نیامد.
           *[other] ⌛️ دیر رسید و به حساب نیامد. پاسخ درست «{ $right }» بود.
        }
       *[kept] ✅ «{ $chosen }» ثبت شد.
    }
contest-poll-late = ⌛️ این پاسخ دیر رسید و به حساب نیامد. سؤال بعدی را از دست ندهید!
contest-finished =
    { $kind ->
        [quiz]
            🏁 <b>تمام شد!</b> { $right } پاسخ درست از { $questions }، نمرهٔ <b>{ $score }</b>.

            نتیجهٔ پایانی { DATETIME($at) } معلوم می‌شود و خبرتان می‌کنیم.
       *[other]
            🏁 <b>پیش‌بینی‌تان ثبت شد.</b>

            وقتی نتیجه معلوم شود، خبرتان می‌کنیم.
    }
contest-ask =
    { $kind ->
        [number] { $price ->
            [0] 🔢 حدستان برای «{ $title }»؟ یک عدد بنویسید. فقط یک بار می‌شود.
           *[other] 🔢 حدستان برای «{ $title }»؟ یک عدد بنویسید. فقط یک بار می‌شود و { POINTS($price) } از امتیازتان کم می‌شود.
        }
        [caption] { $price ->
            [0] 💬 شرحتان برای «{ $title }»؟ همین‌جا بنویسید. فقط یک بار می‌شود.
           *[other] 💬 شرحتان برای «{ $title }»؟ همین‌جا بنویسید. فقط یک بار می‌شود و { POINTS($price) } از امتیازتان کم می‌شود.
        }
       *[photo] { $price ->
            [0] 📷 عکستان را برای «{ $title }» بفرستید. فقط یک بار می‌شود. با فرستادنش می‌پذیرید که اعضای دیگر آن را ببینند.
           *[other] 📷 عکستان را برای «{ $title }» بفرستید. فقط یک بار می‌شود و { POINTS($price) } از امتیازتان کم می‌شود. با فرستادنش می‌پذیرید که اعضای دیگر آن را ببینند.
        }
    }
contest-handed-in =
    { $kind ->
        [number] ✅ <b>حدستان ثبت شد.</b> عدد درست { DATETIME($at) } رو می‌شود و خبرتان می‌کنیم.
       *[other] ✅ <b>رسید!</b> شرکت تا { DATETIME($at) } ادامه دارد؛ بعد نوبت رأی اعضاست.
    }

## اعضا: رأی و رتبه

contest-button-vote =
    { $left ->
        [0] 🗳 دیدن آثار
       *[other] 🗳 رأی بدهید ({ $left } رأی دارید)
    }
contest-button-give-vote = 👍 به این رأی می‌دهم
contest-button-take-vote-back = ↩️ رأیم را پس می‌گیرم
contest-entry-head = 🗳 <b>{ $title }</b> · { $page } از { $pages }
contest-entry-own = این اثر خود شماست.
contest-votes-left =
    { $left ->
        [0] همهٔ رأی‌هایتان را داده‌اید. تا { DATETIME($ends_at) } می‌توانید عوضشان کنید.
       *[other] { $left } رأی دیگر دارید، تا { DATETIME($ends_at) }.
    }
contest-ranking =
    { $settled ->
        [true] 📊 <b>{ $title }</b> · نتیجهٔ پایانی میان { $placed } نفر
       *[false] 📊 <b>{ $title }</b> · تا این لحظه میان { $placed } نفر
    }
contest-ranking-later =
    📊 <b>{ $title }</b>

    رتبه‌ها بعد از اعلام نتیجه دیده می‌شوند.
contest-ranking-empty =
    📊 <b>{ $title }</b>

    هنوز کسی تا آخر نرفته است. شاید شما اولین نفر باشید!
contest-ranking-own = 🏅 جای شما: <b>{ $place }</b>
contest-rank-line =
    { $place ->
        [1] 🥇
        [2] 🥈
        [3] 🥉
       *[other] { $place }.
    } { $own ->
        [true] شما
       *[false] { $named ->
            [true] { $name }
           *[false] یک عضو پیشین
        }
    } · { $kind ->
        [quiz] { $score } نمره
        [prediction] { $right } درست
        [number] حدس { $guess }
       *[other] { $score } رأی
    }

## خبرها

contest-comma = { "، " }
told-contest-won =
    🏆 <b>تبریک!</b> در «{ $title }» رتبهٔ <b>{ $place }</b> از { $placed } شدید.

    🎁 جایزهٔ شما: <b>{ $prize }</b>
told-contest-prize =
    { $kind ->
        [points] امتیازها همین حالا به حسابتان آمد.
        [voucher] کوپن در «کوپن‌های من» است.
        [tickets] شمارهٔ شانس‌هایتان: { $tickets }
        [thing] برای گرفتنش به فروشگاه سر بزنید یا به ما پیام بدهید.
       *[gone] این جایزه حالا در دسترس نیست؛ همکاران ما با شما هماهنگ می‌کنند.
    }
told-contest-each-right = ➕ برای { $right } پاسخ درست، { POINTS($points) } هم گرفتید.
told-contest-result =
    { $placed ->
        [true] 🏁 نتیجهٔ «{ $title }» آمد: رتبهٔ <b>{ $place }</b> از { $of } شدید. ممنون که شرکت کردید!
       *[false] 🏁 نتیجهٔ «{ $title }» آمد. ممنون که شرکت کردید؛ این بار به رتبه‌بندی نرسیدید.
    }
told-contest-cancelled =
    { $paid ->
        [true] مسابقهٔ «{ $title }» برگزار نمی‌شود: { $reason }. { POINTS($points) } شما برگشت.
       *[false] مسابقهٔ «{ $title }» برگزار نمی‌شود: { $reason }.
    }

## همکاران

admin-menu-contests = 🏆 مسابقه‌ها
admin-command-contests = آزمون، پیش‌بینی، حدس عدد، عکس
contest-list =
    { $none ->
        [true]
            🏆 <b>مسابقه‌ها</b>

            هنوز مسابقه‌ای نیست. اولی را بسازید؛ تا بازش نکنید، اعضا نمی‌بینندش.
       *[false] 🏆 <b>مسابقه‌ها</b>
    }
contest-staff-line =
    { $state ->
        [draft] 📝
        [open] 🟢
        [closed] ⌛️
        [voting] 🗳
        [settled] 🏁
       *[cancelled] ✖️
    } <b>{ $title }</b> · { $kind ->
        [quiz] آزمون
        [prediction] پیش‌بینی
        [number] حدس عدد
        [caption] شرح عکس
       *[photo] عکس
    }
    { $state ->
        [draft] پیش‌نویس
        [open] تا { DATETIME($closes_at) } · { $entries } نفر
        [closed] منتظر شما · { $entries } نفر
        [voting] رأی‌گیری · { $entries } نفر
        [settled] تمام شد · { $entries } نفر
       *[cancelled] لغو شد
    }
contest-button-new = ➕ مسابقهٔ تازه
contest-button-list = بازگشت به مسابقه‌ها
contest-button-card = 🏆 مسابقه
contest-ask-kind = 🏆 چه جور مسابقه‌ای؟
contest-pick-kind =
    { $kind ->
        [quiz] 🧠 آزمون
        [prediction] 🔮 پیش‌بینی
        [number] 🔢 حدس عدد
        [caption] 💬 شرح عکس
       *[photo] 📷 عکس
    }
contest-ask-title = ✍️ نام مسابقه را همان‌طور بنویسید که اعضا ببینند.
contest-ask-description = ✍️ توضیحی که اعضا زیر نام مسابقه می‌خوانند:
contest-skip-description = بدون توضیح
contest-ask-picture = 🖼 تصویر را بفرستید.
contest-skip-picture = بدون تصویر
contest-ask-price = 🎟 شرکت چند امتیاز باشد؟ عدد بنویسید. اگر مسابقه لغو شود، خودبه‌خود برمی‌گردد.
contest-skip-price = رایگان
contest-ask-right-score = 🎯 هر پاسخ درست چند نمره؟ نمره فقط رتبه را می‌سازد و امتیاز باشگاه نیست.
contest-ask-fast-score = ⚡️ برای پاسخ فوری تا چند نمرهٔ دیگر؟ هر چه زمان سؤال بگذرد، این نمره کمتر می‌شود.
contest-skip-fast-score = سرعت مهم نیست
contest-ask-points-each-right = ➕ برای هر پاسخ درست، جدا از جایزه‌ها چند امتیاز باشگاه؟
contest-skip-points-each-right = هیچ
contest-ask-votes-each = 🗳 هر عضو چند رأی دارد؟
contest-ask-voting-hours = ⏳ رأی‌گیری چند ساعت باشد؟
contest-ask-time =
    { $field ->
        [opens_at] 🗓 شرکت از کی شروع شود؟
       *[closes_at] 🗓 شرکت تا کی ادامه داشته باشد؟
    }
contest-begin-at-once = همین حالا
contest-ask-number = 🔢 عددی که باید حدس بزنند؟ همین حالا مهر می‌شود و تا پایان هیچ‌کس، حتی همکاران، آن را نمی‌بیند.
contest-ask-paste =
    { $kind ->
        [quiz]
            🧠 <b>سؤال‌ها را در یک پیام بفرستید.</b> جلوی گزینهٔ درست + و جلوی بقیه - بگذارید؛ یک خط فقط با عدد، زمان سؤال به ثانیه است. میان سؤال‌ها یک خط خالی:

            <pre>پایتخت ایران کجاست؟
            - شیراز
            + تهران
            { "۲۰" }

            رنگ زمرد؟
            + سبز
            - آبی</pre>
       *[prediction]
            🔮 <b>سؤال‌ها را در یک پیام بفرستید.</b> هر گزینه در یک خط با - در آغاز، و میان سؤال‌ها یک خط خالی. پاسخ درست را بعد از پایان می‌زنید:

            <pre>ایران و ژاپن؟
            - ایران می‌برد
            - مساوی
            - ژاپن می‌برد</pre>
    }
contest-card-state =
    { $state ->
        [draft] 📝 <b>پیش‌نویس</b>؛ اعضا هنوز نمی‌بینندش.
        [open] 🟢 <b>باز است</b>
        [closed] ⌛️ <b>شرکت تمام شده و نوبت شماست</b>
        [voting] 🗳 <b>رأی‌گیری</b> تا { DATETIME($voting_ends_at) }
        [settled] 🏁 <b>نتیجه اعلام شده است</b>
       *[cancelled] ✖️ <b>لغو شده</b>
    }
contest-card-numbers =
    { $paid ->
        [0] 📈 شرکت‌کننده: { $entries } · تا آخر رفته: { $finished }
       *[other] 📈 شرکت‌کننده: { $entries } · تا آخر رفته: { $finished } · ورودی: { POINTS($paid) }
    }
contest-card-votes = 🗳 برای رأی‌گیری: { $shortlisted } · رأی: { $votes }
contest-card-missing =
    { $missing ->
        [solution] ⚠️ عددی که باید حدس بزنند مانده است.
       *[questions] ⚠️ سؤال‌ها مانده است.
    }
contest-preview = 👁 اعضا این را می‌بینند:
contest-button-edit =
    { $field ->
        [title] ✍️ نام
        [description] 📄 توضیح
        [picture_id] 🖼 تصویر
        [opens_at] 🗓 آغاز
       *[closes_at] 🗓 پایان
    }
contest-button-questions =
    { $count ->
        [0] ❓ افزودن سؤال
       *[other] ❓ سؤال‌ها ({ $count })
    }
contest-button-number = 🔢 عددِ پنهان
contest-button-prizes = 🎁 جایزه‌ها
contest-button-terms = ⚙️ ورودی و نمره‌ها
contest-button-preview = 👁 پیش‌نمایش
contest-button-entries = 📥 آنچه فرستاده‌اند ({ $count })
contest-button-results = 📊 نتیجه‌ها
contest-button-mark =
    { $count ->
        [0] ✅ پاسخ‌ها
       *[other] ✅ زدن پاسخ‌ها ({ $count } مانده)
    }
contest-button-cancel = ✖️ لغو مسابقه
contest-button-act =
    { $act ->
        [open] ✅ بازش کن
        [close] ⏹ پایان شرکت
        [vote] 🗳 آغاز رأی‌گیری
       *[settle] 🏁 اعلام نتیجه
    }
contest-ask-act =
    { $act ->
        [open] «{ $title }» باز شود؟ از آن پس سؤال‌ها، ورودی و جایزه‌ها عوض نمی‌شوند. پایان: { DATETIME($closes_at) }
        [close] شرکت در «{ $title }» همین حالا تمام شود؟ تا اینجا { $entries } نفر شرکت کرده‌اند و پاسخ‌هایشان به حساب می‌آید.
        [vote] رأی‌گیری «{ $title }» میان { $shortlisted } اثر و برای { $hours } ساعت شروع شود؟
       *[settle] نتیجهٔ «{ $title }» اعلام شود؟ جایزه‌ها داده می‌شود، همه خبردار می‌شوند و برگشتی ندارد.
    }
contest-button-act-yes =
    { $act ->
        [open] ✅ بله، باز شود
        [close] ⏹ بله، تمام شود
        [vote] 🗳 بله، شروع شود
       *[settle] 🏁 بله، اعلام شود
    }
contest-done-toast =
    { $act ->
        [open] باز شد
        [close] شرکت تمام شد
        [vote] رأی‌گیری شروع شد
       *[settle] اعلام شد؛ خبرها در راه است
    }
contest-ask-cancel =
    { $paid ->
        [0] ✖️ «{ $title }» لغو می‌شود و به { $entries } نفری که شرکت کرده‌اند خبر می‌دهیم. دلیلش را بنویسید؛ همین را می‌خوانند.
       *[other] ✖️ «{ $title }» لغو می‌شود، { POINTS($paid) } ورودی برمی‌گردد و به { $entries } نفر خبر می‌دهیم. دلیلش را بنویسید؛ همین را می‌خوانند.
    }
contest-terms = ⚙️ <b>{ $title }</b>
contest-term =
    { $field ->
        [price_points] { $value ->
            [0] 🎟 ورودی: رایگان
           *[other] 🎟 ورودی: { POINTS($value) }
        }
        [right_score] 🎯 نمرهٔ پاسخ درست: { $value }
        [fast_score] ⚡️ نمرهٔ سرعت: تا { $value }
        [points_each_right] ➕ برای هر پاسخ درست: { POINTS($value) }
        [votes_each] 🗳 رأی هر عضو: { $value }
       *[voting_hours] ⏳ مدت رأی‌گیری: { $value } ساعت
    }
contest-button-term =
    { $field ->
        [price_points] 🎟 ورودی
        [right_score] 🎯 نمرهٔ پاسخ درست
        [fast_score] ⚡️ نمرهٔ سرعت
        [points_each_right] ➕ امتیاز هر پاسخ درست
        [votes_each] 🗳 رأی هر عضو
       *[voting_hours] ⏳ مدت رأی‌گیری
    }
contest-switch =
    { $field ->
        [as_polls] { $on ->
            [true] 📊 سؤال‌ها با آزمون خود پیام‌رسان
           *[false] 🔘 سؤال‌ها با دکمه
        }
       *[shortlist] { $on ->
            [true] 📥 فقط به آنچه شما انتخاب کنید رأی می‌دهند
           *[false] 📥 به همهٔ آثار رأی می‌دهند
        }
    }
contest-button-switch =
    { $field ->
        [as_polls] { $on ->
            [true] 🔘 با دکمه بپرس
           *[false] 📊 با آزمون خود پیام‌رسان بپرس
        }
       *[shortlist] { $on ->
            [true] 📥 همه به رأی گذاشته شوند
           *[false] 📥 اول خودم انتخاب کنم
        }
    }
contest-prizes-of =
    { $none ->
        [true] 🎁 «{ $title }» هنوز جایزه‌ای ندارد.
       *[false] 🎁 <b>جایزه‌های «{ $title }»</b>
    }
contest-button-add-prize = ➕ جایزهٔ تازه
contest-button-remove-prize =
    { $several ->
        [true] ✖️ رتبه‌های { $first } تا { $last }
       *[false] ✖️ رتبهٔ { $first }
    }
contest-places =
    { $several ->
        [true] { $first } تا { $last }
       *[false] رتبهٔ { $first }
    }
contest-ask-places = 🏅 برای کدام رتبه؟ یکی را بزنید، یا خودتان بنویسید؛ مثلاً «۵» یا «۴ تا ۱۰».
contest-ask-prize =
    { $several ->
        [true] 🎁 هر کدام از رتبه‌های { $first } تا { $last } چه ببرد؟
       *[false] 🎁 رتبهٔ { $first } چه ببرد؟
    }
contest-no-questions = ❓ «{ $title }» هنوز سؤالی ندارد.
contest-button-add-question = ➕ یک سؤال
contest-button-paste = 📋 چند سؤال با هم
contest-button-question-picture = 🖼 تصویر سؤال
contest-button-remove-question = ✖️ برداشتن این سؤال
contest-button-nobody = هیچ‌کدام؛ به حساب نیاید
contest-staff-question =
    ❓ سؤال { $position } از { $count }

    <b>{ $text }</b>
contest-option-line =
    { $right ->
        [true] ✅ { $option }
       *[false] ▫️ { $option }
    }
contest-staff-seconds =
    { $timed ->
        [true] ⏱ { $seconds } ثانیه
       *[false] ⏱ بدون محدودیت زمان
    }
contest-staff-explanation = 💡 { $text }
contest-came-to-nothing = ✖️ به حساب نمی‌آید.
contest-mark-hint = پاسخ درست را بزنید. تا اعلام نتیجه می‌توانید عوضش کنید.
contest-marked-toast = ثبت شد
contest-ask-question = ❓ متن سؤال؟
contest-ask-options = گزینه‌ها را بنویسید؛ هر کدام در یک خط، از دو تا ده گزینه.
contest-ask-right = ✅ کدام درست است؟
contest-ask-seconds = ⏱ چند ثانیه فرصت؟ یکی را بزنید یا عددی از ۵ تا ۶۰۰ بنویسید.
contest-seconds = { $seconds } ثانیه
contest-no-seconds = بدون محدودیت
contest-nothing-handed-in = 📥 هنوز چیزی نفرستاده‌اند.
contest-handed-in-by =
    { $state ->
        [chosen] ⭐️
        [out] ✖️
       *[plain] 📥
    } <b>{ $name }</b> · { $page } از { $pages } · رأی: { $votes }
contest-button-shortlist =
    { $chosen ->
        [true] ↩️ از رأی‌گیری بردار
       *[false] ⭐️ به رأی‌گیری برود
    }
contest-button-out =
    { $out ->
        [true] ↩️ به مسابقه برگردد
       *[false] ✖️ کنار گذاشتن
    }
contest-button-member = 👤 این عضو
contest-results =
    { $none ->
        [true] 📊 «{ $title }» بدون رتبه تمام شد.
       *[false] 📊 <b>نتیجهٔ «{ $title }»</b>
    }
contest-result-line =
    { $place }. <b>{ $name }</b> · { $kind ->
        [quiz] { $score } نمره، { $right } درست
        [prediction] { $right } درست
        [number] حدس { $guess }
       *[other] { $score } رأی
    }
told-contest-waits =
    { $kind ->
        [prediction] ⌛️ زمان «{ $title }» تمام شد و { $entries } نفر پیش‌بینی کرده‌اند. پاسخ‌ها را بزنید و نتیجه را اعلام کنید.
       *[other] { $entries ->
            [0] ⌛️ زمان «{ $title }» تمام شد و کسی چیزی نفرستاد. می‌توانید لغوش کنید.
           *[other] ⌛️ زمان «{ $title }» تمام شد و { $entries } نفر چیزی فرستاده‌اند. انتخاب کنید و رأی‌گیری را شروع کنید.
        }
    }
