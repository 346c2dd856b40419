# کد محصول: کدهای روی بسته‌ها، ثبتشان، و آنچه می‌آورند

## عضو

menu-codes = 🔖 کد محصول
command-codes = 🔖 ثبت کد محصول
codes-title =
    🔖 <b>کد محصول</b>

    کد را همین‌جا بنویسید یا عکس مربع سیاه‌وسفیدش را بفرستید.
codes-gathered =
    { $count ->
        [0] هنوز کدی ثبت نکرده‌اید.
       *[other] تا امروز <b>{ $count }</b> کد ثبت کرده‌اید.
    }
codes-goal = 🎯 <b>{ $title }</b>: { $have } از { $needed } کد
codes-goal-missing =
    { $within ->
        [0] { $missing } کد دیگر تا { $brings }
       *[other] { $missing } کد دیگر تا { $brings }؛ کدهای { $within } روز اخیر حساب است.
    }
codes-goal-done = ✅ <b>{ $title }</b>: رسیدید.
codes-brings-tier = سطح { $emoji } { $tier }
codes-brings-points = { POINTS($points) }
codes-brings-tickets = { $count } شانس قرعه‌کشی
codes-brings-tickets-of = { $count } شانس در «{ $lottery }»
codes-brings-reward = کوپنِ «{ $title }»
codes-counted = ✅ <b>اصل است:</b> { $product }
codes-counted-points = ⭐️ { POINTS($points) } گرفتید.
codes-counted-tickets =
    { $count ->
        [one] 🎲 یک شانس در «{ $lottery }» گرفتید: { $numbers }
       *[other] 🎲 { $count } شانس در «{ $lottery }» گرفتید: { $numbers }
    }
codes-again =
    ☑️ <b>این کد را خودتان ثبت کرده‌اید:</b> { $product }
    { $points ->
        [0] { DATETIME($at) }
       *[other] { DATETIME($at) } · { POINTS($points) }
    }
codes-available = اکنون { POINTS($available) } دارید.
codes-reached = 🎉 <b>{ $title }: رسیدید!</b>
codes-reached-tier = به سطح { $emoji } { $tier } رفتید.
codes-reached-points = ⭐️ { POINTS($points) } گرفتید.
codes-reached-tickets =
    { $count ->
        [one] 🎲 یک شانس قرعه‌کشی گرفتید: { $numbers }
       *[other] 🎲 { $count } شانس قرعه‌کشی گرفتید: { $numbers }
    }
codes-reached-waiting =
    { $count ->
        [one] 🎲 یک شانس قرعه‌کشی دارید؛ با شروع قرعه‌کشی بعدی به دستتان می‌رسد.
       *[other] 🎲 { $count } شانس قرعه‌کشی دارید؛ با شروع قرعه‌کشی بعدی به دستتان می‌رسد.
    }
codes-reached-voucher = 🎟 کوپنِ «{ $title }» را گرفتید.
codes-photo-without =
    📷 در این عکس کدی پیدا نکردم.

    از نزدیک‌تر و در نور بهتر بگیرید، یا نوشتهٔ کنارش را برایم بنویسید.
codes-photo-too-large = 📷 این عکس بزرگ‌تر از { $megabytes } مگابایت است. لطفاً کوچک‌ترش را بفرستید یا خود کد را بنویسید.
codes-kept = 🔖 کد محصولتان را نگه داشتم. عضو که شدید، خودم ثبتش می‌کنم و خبر می‌دهم.
codes-button-another = 🔖 یک کد دیگر
told-code-counted = 🔖 کدی که پیش از عضویت خوانده بودید ثبت شد.
told-code-refused =
    🔖 کدی که پیش از عضویت خوانده بودید ثبت نشد: یا پیش‌تر استفاده شده یا اکنون پذیرفته نمی‌شود.

    اگر محصول در دست شماست، آن را به فروشگاه نشان دهید.
told-code-tickets =
    { $count ->
        [one] 🎲 شانسی که برای «{ $title }» گرفته بودید به «{ $lottery }» رفت: { $numbers }
       *[other] 🎲 { $count } شانسی که برای «{ $title }» گرفته بودید به «{ $lottery }» رفت: { $numbers }
    }
error-code-not-accepted =
    { $left ->
        [0] 🔖 این کد پذیرفته نشد: یا درست نیست یا پیش‌تر استفاده شده. چند دقیقه‌ای صبر کنید و بعد دوباره از روی بسته بخوانیدش.
        [1] 🔖 این کد پذیرفته نشد: یا درست نیست یا پیش‌تر استفاده شده. یک بار دیگر با دقت بخوانیدش؛ پس از آن باید کمی صبر کنید.
       *[other] 🔖 این کد پذیرفته نشد: یا درست نیست یا پیش‌تر استفاده شده. لطفاً یک بار دیگر از روی بسته بخوانیدش.
    }
error-code-locked = ⏳ چند کد نادرست پشت هم فرستاده شد. از { DATETIME($until) } دوباره می‌توانید کد بفرستید؛ کدهای درستتان سر جایشان است.
error-code-paused = ⏸ ثبت این کد فعلاً متوقف است. کد را نگه دارید و چند روز دیگر دوباره بفرستید.
error-code-too-early = ⏳ این کد از { DATETIME($opens_at) } پذیرفته می‌شود. تا آن روز نگهش دارید.
error-code-too-late = ⌛️ مهلت ثبت این کد { DATETIME($closes_at) } تمام شد. اگر کد تازه‌تری دارید، آن را بفرستید.

## کارکنان: دسته‌ها

admin-menu-codes = 🔖 کد محصول
admin-command-codes = کد محصول: دسته‌ها، خروجی، هدف‌ها
admin-codes =
    🔖 <b>کد محصول</b>

    { $count ->
        [0] هنوز دسته‌ای نساخته‌اید. هر دسته کدهایی است که با هم چاپ می‌شوند.
       *[other] { $count } دسته
    }
admin-codes-guard = 🛡 در هفت روز گذشته { $members } نفر با { $misses } کد نادرست به صف انتظار رفتند.
admin-code-batch-line =
    { $state ->
        [paused] ⏸
        [revoked] ⛔️
       *[active] 🔖
    } { $title } · { $used } از { $count }
admin-code-batch = 🔖 <b>{ $title }</b> · دستهٔ { $number }
admin-code-batch-state =
    { $state ->
        [paused] ⏸ متوقف است: فعلاً کدی پذیرفته نمی‌شود.
        [revoked] ⛔️ باطل شده: کدهای استفاده‌نشده دیگر پذیرفته نمی‌شوند.
       *[active] ✅ پذیرفته می‌شود.
    }
admin-code-batch-used = استفاده‌شده: <b>{ $used }</b> از { $count } ({ $share })
admin-code-batch-missed = پذیرفته‌نشده: { $missed } بار کدی از این دسته برای بار دوم یا پس از ابطال فرستاده شد.
admin-code-batch-product = محصول: { $product }
admin-code-batch-agent = نماینده: { $agent }
admin-code-batch-prefix = پیشوند: <code>{ $prefix }</code>
admin-code-batch-points = هر کد: { POINTS($points) }
admin-code-batch-tickets = هر کد: { $tickets } شانس در «{ $lottery }»
admin-code-batch-nothing = هر کد خودش امتیازی نمی‌دهد؛ فقط در هدف‌ها حساب می‌شود.
admin-code-batch-opens = از { DATETIME($at) }
admin-code-batch-closes = تا { DATETIME($at) }
admin-code-batch-days = 📈 روزهای اخیر:
admin-code-batch-day = { DATE($day, style: "day") }: { $used }
admin-code-button-new = ➕ دستهٔ تازه
admin-code-button-goals = 🎯 هدف‌ها
admin-code-button-look-up = 🔎 این کد مال کیست؟
admin-code-button-all = دسته‌ها
admin-code-button-back = بازگشت به دسته
admin-code-button-export = 📊 فایل اکسل
admin-code-button-labels = 🏷 برچسب چاپی
admin-code-button-pause = ⏸ توقف
admin-code-button-resume = ▶️ ادامه
admin-code-button-revoke = ⛔️ ابطال
admin-code-button-revoke-yes = بله، باطل کن
admin-code-ask-revoke =
    ⛔️ <b>ابطال «{ $title }»</b>

    { $unused } کد استفاده‌نشده برای همیشه از کار می‌افتد و برگشتی ندارد. آنچه ثبت شده سر جایش می‌ماند. باطل کنم؟
admin-code-paused-toast = متوقف شد.
admin-code-resumed-toast = دوباره پذیرفته می‌شود.
admin-code-revoked-toast = باطل شد.

## کارکنان: دستهٔ تازه

admin-code-new-step = 🔖 دستهٔ تازه · { $step } از { $steps }
admin-code-ask-title = نام دسته برای خودتان؛ مثلاً «روغن زیتون، چاپ پاییز».
admin-code-ask-count = چند کد چاپ شود؟ تا { $largest } کد در هر دسته.
admin-code-ask-product = نام محصول، همان‌طور که اعضا بخوانند.
admin-code-skip-product = همان نام دسته
admin-code-ask-prefix = پیشوند کد: تا شش حرف یا رقم انگلیسی؛ مثلاً KAVEH.
admin-code-skip-prefix = بدون پیشوند
admin-code-ask-agent = این دسته برای کدام نماینده یا فروشنده است؟
admin-code-skip-agent = نمایندهٔ خاصی ندارد
admin-code-ask-points = هر کد چند امتیاز بدهد؟
admin-code-skip-points = امتیاز ندهد
admin-code-ask-lottery = هر کد شانس قرعه‌کشی هم بدهد؟ قرعه‌کشی‌اش را بزنید.
admin-code-no-lottery = شانس ندهد
admin-code-ask-tickets = هر کد چند شانس در «{ $lottery }»؟
admin-code-ask-opens = از چه زمانی پذیرفته شود؟
admin-code-skip-opens = از همین حالا
admin-code-ask-closes = تا چه زمانی پذیرفته شود؟
admin-code-skip-closes = بدون مهلت
admin-code-preview = 🔖 <b>همین را بسازم؟</b>
admin-code-preview-count = <b>{ $title }</b>: { $count } کد
admin-code-button-create = ✅ بساز
admin-code-created-toast = دسته ساخته شد.

## کارکنان: خروجی

admin-code-export-begun = خروجی آغاز شد.
admin-code-export-busy = خروجی دیگری در راه است؛ پس از آن دوباره بزنید.
admin-code-export-progress = 📊 <b>{ $title }</b>: { $percent } آماده شد…
admin-code-export-part = 📊 { $title } · از { $first } تا { $last }
admin-code-export-done =
    { $files ->
        [one] 📊 فایل «{ $title }» فرستاده شد.
       *[other] 📊 { $files } فایلِ «{ $title }» فرستاده شد.
    }
admin-code-export-not-sent = 📊 فایل به دست تلگرام نرسید. چند دقیقه دیگر دوباره بزنید.
admin-code-sheet-name = کدها
admin-code-sheet-serial = شماره
admin-code-sheet-code = کد
admin-code-sheet-link = لینک
admin-code-ask-labels =
    🏷 برچسبِ کدام کدها؟ شمارهٔ نخست و آخر را بنویسید؛ مثلاً «۱ تا ۴۰۰».

    در هر صفحهٔ A4 چهل برچسب جا می‌شود و در هر فایل تا { $largest } برچسب. این دسته { $count } کد دارد.
admin-code-labels-make = 🏷 از { $first } تا { $last }
admin-code-labels-sure = 🏷 برچسبِ «{ $title }» از { $first } تا { $last }
admin-code-label-hint = با دوربین بخوانید یا برای { $bot } بفرستید

## کارکنان: این کد مال کیست؟

admin-code-ask-look-up = 🔎 کد را بنویسید تا بگویم از کدام دسته است و چه کسی ثبتش کرده.
admin-code-nobodys = 🔎 چنین کدی چاپ نکرده‌ایم. شاید یکی از نشانه‌ها اشتباه خوانده شده است.
admin-code-found = 🔎 <code>{ $code }</code>
admin-code-found-in = کدِ شمارهٔ { $serial } از دستهٔ «{ $title }»
admin-code-found-used = ☑️ { DATETIME($at) } ثبت شد، به نام { $name }.
admin-code-found-unused = 🆕 هنوز ثبت نشده است.

## کارکنان: هدف‌ها

admin-code-goals =
    { $count ->
        [0]
            🎯 <b>هدف‌ها</b>

            هنوز هدفی نیست. مثلاً «۵ کد، باشگاه طلایی و یک شانس».
       *[other]
            🎯 <b>هدف‌ها</b>

            هر کد تازه در همهٔ این‌ها حساب می‌شود.
    }
admin-code-goal =
    { $within ->
        [0] 🎯 <b>{ $title }</b>: { $needed } کد
       *[other] 🎯 <b>{ $title }</b>: { $needed } کد در { $within } روز
    }
admin-code-goal-brings = می‌آورد: { $brings }
admin-code-goal-nothing = هنوز چیزی نمی‌آورد: دست‌کم یکی از سطح، شانس، امتیاز یا کوپن را انتخاب کنید.
admin-code-goal-batch = فقط کدهای «{ $batch }»
admin-code-goal-any = کدهای همهٔ دسته‌ها
admin-code-goal-repeats =
    { $repeats ->
        [yes] هر بار که برسند، دوباره
       *[no] برای هر عضو یک بار
    }
admin-code-goal-reached = تا امروز { $count } بار به آن رسیده‌اند.
admin-code-goal-retired = ⛔️ کنار گذاشته شده است.
admin-code-goal-new = ➕ هدف تازه
admin-code-goal-retire = کنار گذاشتن
admin-code-goal-retire-yes = بله، کنار بگذار
admin-code-goal-ask-retire = «{ $title }» را کنار بگذارم؟ آنچه اعضا گرفته‌اند می‌ماند، ولی دیگر کدی در آن حساب نمی‌شود.
admin-code-goal-retired-toast = کنار گذاشته شد.
admin-code-goal-ask-title = 🎯 نام هدف، همان‌طور که اعضا بخوانند؛ مثلاً «باشگاه طلایی».
admin-code-goal-ask-codes = 🎯 با چند کد می‌رسند؟
admin-code-goal-board = 🎯 <b>هدف تازه</b>
admin-code-goal-button-within =
    { $days ->
        [0] ⏱ بدون مهلت
       *[other] ⏱ در { $days } روز
    }
admin-code-goal-button-batch =
    { $chosen ->
        [yes] 🔖 { $name }
       *[no] 🔖 همهٔ دسته‌ها
    }
admin-code-goal-button-tier =
    { $chosen ->
        [yes] 🏅 { $name }
       *[no] 🏅 بدون سطح
    }
admin-code-goal-button-tickets =
    { $count ->
        [0] 🎲 بدون شانس
       *[other] 🎲 { $count } شانس
    }
admin-code-goal-button-lottery =
    { $chosen ->
        [yes] 🎲 { $name }
       *[no] 🎲 هر قرعه‌کشی باز
    }
admin-code-goal-button-points =
    { $points ->
        [0] ⭐️ بدون امتیاز
       *[other] ⭐️ { POINTS($points) }
    }
admin-code-goal-button-reward =
    { $chosen ->
        [yes] 🎟 { $name }
       *[no] 🎟 بدون کوپن
    }
admin-code-goal-button-repeats =
    { $repeats ->
        [yes] 🔁 هر بار دوباره
       *[no] ☝️ یک بار
    }
admin-code-goal-ask-within = ⏱ کدهای چند روز اخیر حساب شود؟ صفر یعنی همهٔ کدها.
admin-code-goal-ask-tickets = 🎲 چند شانس؟ صفر یعنی هیچ.
admin-code-goal-ask-points = ⭐️ چند امتیاز؟ صفر یعنی هیچ.
admin-code-goal-choose-batch = 🔖 کدهای کدام دسته؟
admin-code-goal-choose-tier = 🏅 به کدام سطح بروند؟
admin-code-goal-choose-lottery = 🎲 شانسِ کدام قرعه‌کشی؟
admin-code-goal-choose-reward = 🎟 کوپنِ کدام جایزه؟
admin-code-goal-none = هیچ‌کدام
admin-code-goal-created-toast = هدف ساخته شد.

## دفتر کارها

act-code-batch-added = دستهٔ کدِ «{ $title }» را با { $count } کد ساخت
act-code-batch-paused = پذیرش کدهای «{ $title }» را متوقف کرد
act-code-batch-resumed = پذیرش کدهای «{ $title }» را از سر گرفت
act-code-batch-revoked = { $unused } کدِ استفاده‌نشدهٔ «{ $title }» را باطل کرد
act-code-batch-exported = فایل کدهای «{ $title }» را گرفت: { $first } تا { $last }
act-code-labels-made = برچسبِ کدهای «{ $title }» را گرفت: { $first } تا { $last }
act-code-goal-added = هدفِ «{ $title }» را با { $codes } کد ساخت
act-code-goal-retired = هدفِ «{ $title }» را کنار گذاشت
error-code-batch-not-found = این دسته پیدا نشد. یکی را از فهرست انتخاب کنید.
error-code-batch-invalid =
    { $field ->
        [title] نام دسته را در یک تا ۸۰ حرف بنویسید.
        [product] نام محصول تا ۸۰ حرف می‌شود. کوتاه‌ترش کنید.
        [agent] نام نماینده تا ۸۰ حرف می‌شود. کوتاه‌ترش کنید.
        [prefix] پیشوند تا شش حرف یا رقم انگلیسی است. دوباره بنویسید.
        [count] هر دسته از یک تا یک میلیون کد دارد. عدد دیگری بنویسید.
        [points] این تعداد امتیاز نمی‌شود. عدد دیگری بنویسید.
        [tickets] از یک تا هزار شانس می‌شود. عدد دیگری بنویسید.
        [lottery] این قرعه‌کشی دیگر شانس نمی‌گیرد. یکی دیگر را انتخاب کنید.
       *[window] پایان باید پس از آغاز باشد. زمان دیگری انتخاب کنید.
    }
error-code-batches-full = بیش از { $largest } دسته نمی‌شود ساخت. برای چاپ تازه، از دسته‌های موجود خروجی بگیرید.
error-code-batch-revoked = این دسته باطل شده و دیگر برنمی‌گردد. دستهٔ تازه‌ای بسازید.
error-code-span-invalid = این شماره‌ها نمی‌شود: دسته { $count } کد دارد و هر فایل تا { $largest } برچسب. شماره‌های دیگری بنویسید.
error-code-goal-not-found = این هدف پیدا نشد. یکی را از فهرست انتخاب کنید.
error-code-goal-invalid =
    { $field ->
        [title] نام هدف را در یک تا ۸۰ حرف بنویسید.
        [codes_needed] از یک تا هزار کد می‌شود. عدد دیگری بنویسید.
        [within_days] از یک تا ۳٬۶۶۰ روز می‌شود. عدد دیگری بنویسید.
        [batch] این دسته دیگر پذیرفته نمی‌شود. یکی دیگر را انتخاب کنید.
        [tier] این سطح دیگر در کار نیست. یکی دیگر را انتخاب کنید.
        [reward] این جایزه پیدا نشد. یکی دیگر را انتخاب کنید.
        [lottery] این قرعه‌کشی شانس نمی‌گیرد، یا شانسی نخواسته‌اید. دوباره انتخاب کنید.
        [tickets] از یک تا هزار شانس می‌شود. عدد دیگری بنویسید.
        [points] این تعداد امتیاز نمی‌شود. عدد دیگری بنویسید.
       *[brings] هدف باید چیزی بیاورد: سطح، شانس، امتیاز یا کوپن. یکی را انتخاب کنید.
    }
error-code-goals-full = بیش از { $largest } هدف هم‌زمان نمی‌شود. نخست یکی را کنار بگذارید.

## برنامهٔ آماده

preset-golden-codes = کدهای طلایی
preset-golden-codes-about = روی محصول کد چاپ کنید: هر کد ۱۰ امتیاز، و ۵ کد یعنی باشگاه طلایی و یک شانس قرعه‌کشی.
preset-tier-golden-club = باشگاه طلایی
preset-code-goal-title = باشگاه طلایی
preset-code-goal = 🔖 <b>کد محصول:</b> { $codes } کد، { $brings }
