<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>ActionRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;انتقال</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>مباش&amp;ر</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
</context>
<context>
    <name>AnnotateActions</name>
    <message>
        <source>No chart over time stands here.</source>
        <translation>لا يوجد هنا مخطط زمني.</translation>
    </message>
    <message>
        <source>Note on the chart…</source>
        <translation>ملاحظة على المخطط…</translation>
    </message>
    <message>
        <source>Line to read the chart by…</source>
        <translation>خط للقراءة على المخطط…</translation>
    </message>
</context>
<context>
    <name>CampaignDetail</name>
    <message>
        <source>As a table (F2)</source>
        <translation>كجدول (F2)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>provisional since %1</source>
        <translation>مؤقت منذ %1</translation>
    </message>
    <message>
        <source>This campaign cannot be read.</source>
        <translation>تعذّرت قراءة هذه الحملة.</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>العودة إلى كل الحملات</translation>
    </message>
    <message>
        <source>Reading the campaign</source>
        <translation>تُقرأ الحملة</translation>
    </message>
    <message>
        <source>figure drawn</source>
        <translation>الرقم المرسوم</translation>
    </message>
    <message>
        <source>with a line to read by</source>
        <translation>مع خط للقراءة</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
</context>
<context>
    <name>CampaignTitle</name>
    <message>
        <source>Back to all campaigns (Alt+←)</source>
        <translation>العودة إلى كل الحملات (Alt+←)</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>العودة إلى كل الحملات</translation>
    </message>
    <message>
        <source>Alt ←</source>
        <translation>Alt ←</translation>
    </message>
</context>
<context>
    <name>CampaignWords</name>
    <message>
        <source>Launched</source>
        <translation>أُطلقت</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقفت</translation>
    </message>
    <message>
        <source>bid %1</source>
        <translation>المزايدة %1</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>الميزانية %1</translation>
    </message>
    <message>
        <source>audience %1</source>
        <translation>الجمهور %1</translation>
    </message>
    <message>
        <source>creatives %1</source>
        <translation>المواد الإعلانية %1</translation>
    </message>
    <message>
        <source>Optimized</source>
        <translation>حُسّنت</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>عتبة</translation>
    </message>
    <message>
        <source>reallocation</source>
        <translation>إعادة توزيع</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <source>running</source>
        <translation>جارية</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>stopped %1</source>
        <translation>توقفت %1</translation>
    </message>
    <message>
        <source>Added up</source>
        <translation>المجموع</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) of this channel, each whole; a ratio is made of the sums</source>
        <translation>
            <numerusform>لا حملات من هذه القناة</numerusform>
            <numerusform>حملة واحدة من هذه القناة، كاملة؛ وتُحسب النسبة من المجاميع</numerusform>
            <numerusform>حملتان من هذه القناة، كل منهما كاملة؛ وتُحسب النسبة من المجاميع</numerusform>
            <numerusform>%Ln حملات من هذه القناة، كل منها كاملة؛ وتُحسب النسبة من المجاميع</numerusform>
            <numerusform>%Ln حملة من هذه القناة، كل منها كاملة؛ وتُحسب النسبة من المجاميع</numerusform>
            <numerusform>%Ln حملة من هذه القناة، كل منها كاملة؛ وتُحسب النسبة من المجاميع</numerusform>
        </translation>
    </message>
    <message>
        <source>Range</source>
        <translation>المدى</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>المؤقت</translation>
    </message>
    <message>
        <source>some of it may still change</source>
        <translation>قد يتغيّر بعضه بعد</translation>
    </message>
    <message>
        <source>nothing: all of it is final</source>
        <translation>لا شيء: كله نهائي</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>للمزيد</translation>
    </message>
    <message>
        <source>each campaign below can be taken apart</source>
        <translation>يمكن تحليل كل حملة تحته</translation>
    </message>
    <message>
        <source>A change of the campaign</source>
        <translation>تغيير في الحملة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>an event %1 of the campaign itself, as it was sent</source>
        <extracomment>%1 is the type of an event</extracomment>
        <translation>حدث %1 من الحملة نفسها، كما أُرسل</translation>
    </message>
</context>
<context>
    <name>CampaignsActions</name>
    <message>
        <source>Campaigns in groups by channel</source>
        <translation>الحملات في مجموعات بحسب القناة</translation>
    </message>
    <message>
        <source>Chosen campaigns beside each other</source>
        <translation>الحملات المختارة جنبًا إلى جنب</translation>
    </message>
</context>
<context>
    <name>CampaignsList</name>
    <message>
        <source>Filter by name</source>
        <translation>تصفية بالاسم</translation>
    </message>
    <message>
        <source>move</source>
        <translation>تحريك</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Ctrl ←</source>
        <translation>Ctrl ←</translation>
    </message>
    <message>
        <source>sort by another column</source>
        <translation>ترتيب بعمود آخر</translation>
    </message>
    <message>
        <source>Ctrl C</source>
        <translation>Ctrl C</translation>
    </message>
    <message>
        <source>copy rows</source>
        <translation>نسخ الصفوف</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>الحملات</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>المجاميع</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown of rows in all</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>provisional since %1</source>
        <translation>مؤقت منذ %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>None runs in %1.</source>
        <comment>channels</comment>
        <translation>لا حملة تجري في %1.</translation>
    </message>
    <message>
        <source>No name contains “%1”.</source>
        <translation>لا اسم يحتوي على «%1».</translation>
    </message>
    <message>
        <source>No name in %1 contains “%2”.</source>
        <comment>channels, part of a name</comment>
        <translation>لا اسم في %1 يحتوي على «%2».</translation>
    </message>
    <message>
        <source>Campaigns cannot be read.</source>
        <translation>تعذّرت قراءة الحملات.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>No campaign has sent anything yet.</source>
        <translation>لم ترسل أي حملة شيئًا بعد.</translation>
    </message>
    <message>
        <source>A campaign stands here from its first event on. Sources shows what is connected.</source>
        <translation>تظهر الحملة هنا منذ أول حدث لها. ما هو متصل تعرضه «المصادر».</translation>
    </message>
    <message>
        <source>Reading campaigns</source>
        <translation>تُقرأ الحملات</translation>
    </message>
    <message>
        <source>No campaign matches.</source>
        <translation>لا حملة تطابق.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>إزالة التصفية</translation>
    </message>
    <message>
        <source>order of rows</source>
        <translation>ترتيب الصفوف</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>تجميع</translation>
    </message>
    <message>
        <source>In groups by channel (G)</source>
        <translation>في مجموعات بحسب القناة (G)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Chosen campaigns beside each other (B)</source>
        <translation>الحملات المختارة جنبًا إلى جنب (B)</translation>
    </message>
    <message>
        <source>grouping</source>
        <translation>التجميع</translation>
    </message>
    <message>
        <source>folded groups</source>
        <translation>المجموعات المطوية</translation>
    </message>
</context>
<context>
    <name>CampaignsModel</name>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation>آخر ١٥ دقيقة</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>stopped %1</source>
        <translation>توقفت %1</translation>
    </message>
    <message>
        <source>new %1</source>
        <translation>جديدة %1</translation>
    </message>
    <message>
        <source>no %1</source>
        <comment>nothing on that day</comment>
        <translation>لا يوجد %1</translation>
    </message>
    <message>
        <source>none before</source>
        <translation>لا شيء قبله</translation>
    </message>
    <message>
        <source>1 campaign</source>
        <translation>حملة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns</source>
        <translation>
            <numerusform>لا حملات</numerusform>
            <numerusform>حملة واحدة</numerusform>
            <numerusform>حملتان</numerusform>
            <numerusform>%Ln حملات</numerusform>
            <numerusform>%Ln حملة</numerusform>
            <numerusform>%Ln حملة</numerusform>
        </translation>
    </message>
    <message>
        <source>Provisional since %1</source>
        <translation>مؤقت منذ %1</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1، مطوية</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1، مفتوحة</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Choose 2 to 6 campaigns in the table, then compare them.</source>
        <translation>اختر من ٢ إلى ٦ حملات في الجدول، ثم قارنها.</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>rising</source>
        <translation>صاعد</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>هابط</translation>
    </message>
    <message>
        <source>level</source>
        <translation>مستقر</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a cell of a table</comment>
        <translation>فارغ</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
</context>
<context>
    <name>ChannelChip</name>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>القناة: %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>ChannelMultiples</name>
    <message>
        <source>By channel</source>
        <translation>حسب القناة</translation>
    </message>
</context>
<context>
    <name>ChannelsModel</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>المسار</translation>
    </message>
</context>
<context>
    <name>ChartAnnotator</name>
    <message>
        <source>A line to read by at %1. Drag it, or press L. No alert comes of it.</source>
        <translation>خط للقراءة عند %1. اسحبه أو اضغط L. لا ينتج عنه أي تنبيه.</translation>
    </message>
    <message>
        <source>Note here…</source>
        <translation>ملاحظة هنا…</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>تغيير الملاحظة…</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>إزالة الملاحظة</translation>
    </message>
    <message>
        <source>Line to read by…</source>
        <translation>خط للقراءة…</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>إزالة الخط</translation>
    </message>
</context>
<context>
    <name>ChartTableModel</name>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>trailing hour</source>
        <translation>الساعة الأخيرة</translation>
    </message>
    <message>
        <source>trailing minute</source>
        <translation>الدقيقة الأخيرة</translation>
    </message>
    <message>
        <source>trailing %1 min</source>
        <translation>آخر %1 دقيقة</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <extracomment>The unit of raw values: EUR per hour</extracomment>
        <translation>%1 في الساعة</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>في الساعة</translation>
    </message>
    <message>
        <source>clicks of impressions</source>
        <translation>نقرات من الظهورات</translation>
    </message>
    <message>
        <source>conversions of clicks</source>
        <translation>تحويلات من النقرات</translation>
    </message>
    <message>
        <source>revenue over cost</source>
        <translation>الإيراد على التكلفة</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>٠ إلى ١٠٠</translation>
    </message>
    <message>
        <source>none to compare</source>
        <translation>لا شيء للمقارنة</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <extracomment>Of a bucket that is not over: 14:30, so far</extracomment>
        <translation>%1، حتى الآن</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Counted to</source>
        <translation>محسوب حتى</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>المستهلك من الميزانية</translation>
    </message>
    <message>
        <source>over by %1</source>
        <extracomment>Of a budget: &quot;over by €1,204&quot;</extracomment>
        <translation>تجاوز بمقدار %1</translation>
    </message>
    <message>
        <source>nearly used</source>
        <translation>أوشكت على النفاد</translation>
    </message>
    <message>
        <source>time gone %1</source>
        <extracomment>Under the tick at the share of the planned days that has gone: &quot;time gone 54.1 %&quot;</extracomment>
        <translation>الوقت المنقضي %1</translation>
    </message>
    <message>
        <source>Cost since launch</source>
        <extracomment>Cost since the launch of a campaign</extracomment>
        <translation>التكلفة منذ الإطلاق</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>الميزانية</translation>
    </message>
    <message>
        <source>Time gone</source>
        <translation>الوقت المنقضي</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>محسوب من</translation>
    </message>
    <message numerus="yes">
        <source>mean of %Ln week(s)</source>
        <translation>
            <numerusform>متوسط %Ln أسابيع</numerusform>
            <numerusform>متوسط أسبوع واحد</numerusform>
            <numerusform>متوسط أسبوعين</numerusform>
            <numerusform>متوسط %Ln أسابيع</numerusform>
            <numerusform>متوسط %Ln أسبوعًا</numerusform>
            <numerusform>متوسط %Ln أسبوع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each hour came %Ln time(s)</source>
        <translation>
            <numerusform>لم تأتِ أي ساعة</numerusform>
            <numerusform>أتت كل ساعة مرة واحدة</numerusform>
            <numerusform>أتت كل ساعة مرتين</numerusform>
            <numerusform>أتت كل ساعة %Ln مرات</numerusform>
            <numerusform>أتت كل ساعة %Ln مرة</numerusform>
            <numerusform>أتت كل ساعة %Ln مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an hour came at most %Ln time(s)</source>
        <translation>
            <numerusform>لم تأتِ أي ساعة</numerusform>
            <numerusform>أتت الساعة مرة واحدة على الأكثر</numerusform>
            <numerusform>أتت الساعة مرتين على الأكثر</numerusform>
            <numerusform>أتت الساعة %Ln مرات على الأكثر</numerusform>
            <numerusform>أتت الساعة %Ln مرة على الأكثر</numerusform>
            <numerusform>أتت الساعة %Ln مرة على الأكثر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fewer than %Ln week(s)</source>
        <extracomment>Too little to judge an hour of the week by</extracomment>
        <translation>
            <numerusform>أقل من %Ln أسابيع</numerusform>
            <numerusform>أقل من أسبوع</numerusform>
            <numerusform>أقل من أسبوعين</numerusform>
            <numerusform>أقل من %Ln أسابيع</numerusform>
            <numerusform>أقل من %Ln أسبوعًا</numerusform>
            <numerusform>أقل من %Ln أسبوع</numerusform>
        </translation>
    </message>
    <message>
        <source>has not come yet</source>
        <translation>لم تأتِ بعد</translation>
    </message>
    <message>
        <source>%1, %2 to %3 h</source>
        <extracomment>An hour of the week: &quot;Tuesday, 20 to 21 h&quot;</extracomment>
        <translation>%1، من %2 إلى %3</translation>
    </message>
    <message>
        <source>Has come</source>
        <translation>مرّات المجيء</translation>
    </message>
    <message>
        <source>Most: %1, %2</source>
        <extracomment>&quot;Most: Tuesday, 20 to 21 h, €1,240&quot;</extracomment>
        <translation>الأكثر: %1، %2</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>On the line</source>
        <translation>على الخط</translation>
    </message>
    <message>
        <source>Above the line all along</source>
        <translation>فوق الخط طوال الوقت</translation>
    </message>
    <message>
        <source>Below the line all along</source>
        <translation>تحت الخط طوال الوقت</translation>
    </message>
    <message>
        <source>Above the line since %1</source>
        <translation>فوق الخط منذ %1</translation>
    </message>
    <message>
        <source>Below the line since %1</source>
        <translation>تحت الخط منذ %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>notes of one moment</extracomment>
        <translation>و%1 أخرى</translation>
    </message>
    <message>
        <source>No hour stands out: %1 to %2</source>
        <extracomment>Of a ratio that is nearly the same in every hour: &quot;No hour stands out: 3.70 to 3.76&quot;</extracomment>
        <translation>لا ساعة بارزة: من %1 إلى %2</translation>
    </message>
    <message numerus="yes">
        <source>came %Ln time(s)</source>
        <translation>
            <numerusform>ولا مرة</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتان</numerusform>
            <numerusform>%Ln مرات</numerusform>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>%Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>÷ %1 h = %2 per hour</source>
        <extracomment>A sum over a number of hours, as a rate: &quot;÷ 5.00 h = €1,240.00 per hour&quot;</extracomment>
        <translation>÷ %1 س = %2 في الساعة</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>ضمن</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>المعروف</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>As at first</source>
        <translation>كما في البداية</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو نفّذ أمرًا</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>ما يطابق</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>لا شيء مطابق.</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Figure</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>To the first</source>
        <extracomment>a head: how much a campaign differs from the first of those compared</extracomment>
        <translation>مقارنةً بالأولى</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Beside each other</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>العودة إلى كل الحملات</translation>
    </message>
    <message>
        <source>Figures of the campaigns</source>
        <translation>أرقام الحملات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) beside each other</source>
        <translation>
            <numerusform>لا حملات متجاورة</numerusform>
            <numerusform>حملة واحدة</numerusform>
            <numerusform>حملتان متجاورتان</numerusform>
            <numerusform>%Ln حملات متجاورة</numerusform>
            <numerusform>%Ln حملة متجاورة</numerusform>
            <numerusform>%Ln حملة متجاورة</numerusform>
        </translation>
    </message>
    <message>
        <source>on one scale, in the same order</source>
        <translation>على مقياس واحد وبالترتيب نفسه</translation>
    </message>
    <message>
        <source>figure compared</source>
        <translation>الرقم المقارَن</translation>
    </message>
    <message>
        <source>Reading the campaigns</source>
        <translation>تُقرأ الحملات</translation>
    </message>
    <message>
        <source>The campaigns cannot be read.</source>
        <translation>تعذّرت قراءة الحملات.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>nothing to read yet</source>
        <translation>لا شيء للقراءة بعد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln readable</source>
        <translation>
            <numerusform>لا شيء مقروء</numerusform>
            <numerusform>واحد مقروء</numerusform>
            <numerusform>اثنان مقروءان</numerusform>
            <numerusform>%Ln مقروءة</numerusform>
            <numerusform>%Ln مقروءًا</numerusform>
            <numerusform>%Ln مقروء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not</source>
        <translation>
            <numerusform>لا شيء غير مقروء</numerusform>
            <numerusform>واحد غير مقروء</numerusform>
            <numerusform>اثنان غير مقروءين</numerusform>
            <numerusform>%Ln غير مقروءة</numerusform>
            <numerusform>%Ln غير مقروء</numerusform>
            <numerusform>%Ln غير مقروء</numerusform>
        </translation>
    </message>
    <message>
        <source>These records do not say whose they are: name their tenant above.</source>
        <translation>هذه السجلات لا تذكر صاحبها: سمِّ مستأجرها في الأعلى.</translation>
    </message>
    <message>
        <source>The first that cannot be read: %1.</source>
        <translation>أول ما تتعذر قراءته: %1.</translation>
    </message>
    <message>
        <source>The first that cannot be read: %1, field %2.</source>
        <translation>أول ما تتعذر قراءته: %1، الحقل %2.</translation>
    </message>
    <message>
        <source>Sources will list each with its reason.</source>
        <translation>تعرض صفحة المصادر كلًّا منها مع سببه.</translation>
    </message>
    <message>
        <source>No TLS at %1</source>
        <translation>لا يوجد TLS عند %1</translation>
    </message>
    <message>
        <source>This port does not speak TLS. Name the broker&apos;s TLS port, or choose the security without TLS.</source>
        <translation>هذا المنفذ لا يستخدم TLS. اذكر منفذ TLS للوسيط، أو اختر الأمان بلا TLS.</translation>
    </message>
    <message>
        <source>%1 wants TLS</source>
        <translation>%1 يتطلب TLS</translation>
    </message>
    <message>
        <source>Choose a security with TLS.</source>
        <translation>اختر أمانًا مع TLS.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by nobody we trust</source>
        <translation>شهادة %1 لم توقّعها جهة نثق بها</translation>
    </message>
    <message>
        <source>Name the file of the authority that signed it.</source>
        <translation>اذكر ملف الجهة التي وقّعتها.</translation>
    </message>
    <message>
        <source>Another authority signed it than the one in %1.</source>
        <translation>وقّعتها جهة غير التي في %1.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name</source>
        <translation>شهادة %1 صادرة لاسم آخر</translation>
    </message>
    <message>
        <source>Name the broker as its certificate does.</source>
        <translation>سمِّ الوسيط كما تسميه شهادته.</translation>
    </message>
    <message>
        <source>The certificate of %1 is out of date</source>
        <translation>شهادة %1 غير سارية الآن</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock; else the broker needs a new one.</source>
        <translation>تحقق من ساعة هذا الجهاز، وإلا فالوسيط يحتاج إلى شهادة جديدة.</translation>
    </message>
    <message>
        <source>%1 wants a certificate of ours</source>
        <translation>%1 يتطلب شهادة منا</translation>
    </message>
    <message>
        <source>Name the files of our certificate and its key.</source>
        <translation>اذكر ملفَّي شهادتنا ومفتاحها.</translation>
    </message>
    <message>
        <source>It does not take ours: have it signed by an authority that the broker trusts.</source>
        <translation>لا يقبل شهادتنا: اجعل جهة يثق بها الوسيط توقّعها.</translation>
    </message>
    <message>
        <source>There is no topic %1</source>
        <translation>لا يوجد موضوع %1</translation>
    </message>
    <message>
        <source>Correct its name, or have it created.</source>
        <translation>صحّح اسمه، أو اطلب إنشاءه.</translation>
    </message>
    <message>
        <source>%1 cannot be a topic&apos;s name</source>
        <translation>لا يمكن أن يكون %1 اسم موضوع</translation>
    </message>
    <message>
        <source>It has 1 to 249 letters, digits, dots, dashes or underscores.</source>
        <translation>يتكوّن من ١ إلى ٢٤٩ من الأحرف والأرقام والنقاط والشرطات.</translation>
    </message>
    <message>
        <source>%1 may not be read</source>
        <translation>لا تُسمح قراءة %1</translation>
    </message>
    <message>
        <source>It needs the rights DESCRIBE and READ for clients without a login.</source>
        <translation>يلزم منح الحقين DESCRIBE وREAD للبرامج بلا تسجيل دخول.</translation>
    </message>
    <message>
        <source>It needs the rights DESCRIBE and READ for %1.</source>
        <translation>يلزم منح الحقين DESCRIBE وREAD للمستخدم %1.</translation>
    </message>
    <message>
        <source>Nobody knows the name %1</source>
        <translation>الاسم %1 غير معروف</translation>
    </message>
    <message>
        <source>Check how it is written, and this machine&apos;s network.</source>
        <translation>تحقق من كتابته ومن شبكة هذا الجهاز.</translation>
    </message>
    <message>
        <source>Nothing listens at %1</source>
        <translation>لا شيء يستمع عند %1</translation>
    </message>
    <message>
        <source>Check the port, and whether the broker runs.</source>
        <translation>تحقق من المنفذ ومن أن الوسيط يعمل.</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 لا يجيب</translation>
    </message>
    <message>
        <source>Check the network and the firewalls on the way there.</source>
        <translation>تحقق من الشبكة والجدران النارية في الطريق إليه.</translation>
    </message>
    <message>
        <source>Login refused by %1 for user %2</source>
        <translation>رفض %1 تسجيل دخول المستخدم %2</translation>
    </message>
    <message>
        <source>Check user, password and method.</source>
        <translation>تحقق من المستخدم وكلمة المرور والطريقة.</translation>
    </message>
    <message>
        <source>Check user, password and method. Brokers of Kafka 4 refuse SCRAM from this machine&apos;s Kafka library: use PLAIN.</source>
        <translation>تحقق من المستخدم وكلمة المرور والطريقة. ترفض وسطاء Kafka 4 طريقة SCRAM من مكتبة Kafka على هذا الجهاز: استخدم PLAIN.</translation>
    </message>
    <message>
        <source>%1 does not offer this method of logging in</source>
        <translation>لا يوفّر %1 طريقة تسجيل الدخول هذه</translation>
    </message>
    <message>
        <source>Choose another method.</source>
        <translation>اختر طريقة أخرى.</translation>
    </message>
    <message>
        <source>The password is not at hand</source>
        <translation>كلمة المرور غير متاحة</translation>
    </message>
    <message>
        <source>Give it again.</source>
        <translation>أدخلها من جديد.</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>تتعذر قراءة ملف</translation>
    </message>
    <message>
        <source>It does not work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>الاسم: %1</translation>
    </message>
    <message>
        <source>Port: %1</source>
        <translation>المنفذ: %1</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Broker answers</source>
        <translation>الوسيط يجيب</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>الموضوع: %1</translation>
    </message>
    <message>
        <source>Right to read: %1</source>
        <translation>حق القراءة: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>الملف: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) tried</source>
        <translation>
            <numerusform>لم يُجرَّب أي سجل</numerusform>
            <numerusform>جُرِّب سجل واحد</numerusform>
            <numerusform>جُرِّب سجلان</numerusform>
            <numerusform>جُرِّبت %Ln سجلات</numerusform>
            <numerusform>جُرِّب %Ln سجلًّا</numerusform>
            <numerusform>جُرِّب %Ln سجل</numerusform>
        </translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>trying</source>
        <translation>قيد التجربة</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 مللي ثانية</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>لا عناوين</numerusform>
            <numerusform>عنوان واحد</numerusform>
            <numerusform>عنوانان</numerusform>
            <numerusform>%Ln عناوين</numerusform>
            <numerusform>%Ln عنوانًا</numerusform>
            <numerusform>%Ln عنوان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broker(s)</source>
        <translation>
            <numerusform>لا وسطاء</numerusform>
            <numerusform>وسيط واحد</numerusform>
            <numerusform>وسيطان</numerusform>
            <numerusform>%Ln وسطاء</numerusform>
            <numerusform>%Ln وسيطًا</numerusform>
            <numerusform>%Ln وسيط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln partition(s)</source>
        <translation>
            <numerusform>لا أقسام</numerusform>
            <numerusform>قسم واحد</numerusform>
            <numerusform>قسمان</numerusform>
            <numerusform>%Ln أقسام</numerusform>
            <numerusform>%Ln قسمًا</numerusform>
            <numerusform>%Ln قسم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 سجل</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>تتعذر قراءة %1.</translation>
    </message>
    <message>
        <source>Show sources</source>
        <translation>إظهار المصادر</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>تعديل الاتصال</translation>
    </message>
    <message>
        <source>The passwords are locked.</source>
        <translation>كلمات المرور مقفلة.</translation>
    </message>
    <message>
        <source>%1 starts when their file is opened.</source>
        <translation>يبدأ %1 عند فتح ملفها.</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>إدخال عبارة المرور</translation>
    </message>
    <message>
        <source>The password of %1 is not at hand.</source>
        <translation>كلمة مرور %1 غير متاحة.</translation>
    </message>
    <message>
        <source>No keyring answers, or it holds it no more: give it again.</source>
        <translation>لا تجيب أي حافظة مفاتيح، أو لم تعد تحفظها: أدخلها من جديد.</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>يتعذر بدء %1.</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>محفوظة في حافظة المفاتيح</translation>
    </message>
    <message>
        <source>No keyring answers: kept in an encrypted file that your passphrase opens, once at every start.</source>
        <translation>لا تجيب أي حافظة مفاتيح: تُحفظ في ملف مشفّر تفتحه عبارة مرورك مرة عند كل بدء.</translation>
    </message>
    <message>
        <source>No keyring answers: kept in an encrypted file whose key lies beside it. Who can read all your files can read it, too.</source>
        <translation>لا تجيب أي حافظة مفاتيح: تُحفظ في ملف مشفّر ومفتاحه بجانبه. من يستطيع قراءة كل ملفاتك يستطيع قراءتها أيضًا.</translation>
    </message>
    <message>
        <source>No keyring answers, and the encrypted file is locked: it needs its passphrase.</source>
        <translation>لا تجيب أي حافظة مفاتيح، والملف المشفّر مقفل: يحتاج إلى عبارة مروره.</translation>
    </message>
    <message>
        <source>No keyring answers: it goes into an encrypted file, in the way that you choose.</source>
        <translation>لا تجيب أي حافظة مفاتيح: تُحفظ في ملف مشفّر بالطريقة التي تختارها.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
</context>
<context>
    <name>ConnectDesk</name>
    <message>
        <source>Connections</source>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>تجربة العرض</translation>
    </message>
    <message>
        <source>Connect to Kafka</source>
        <translation>الاتصال بـ Kafka</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Edit the connection that runs</source>
        <translation>تعديل الاتصال الجاري</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>بدء: %1</translation>
    </message>
    <message>
        <source>Try the connection again</source>
        <translation>إعادة محاولة الاتصال</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Connections</source>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>running</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>%1 cannot be shown here, and stays as it is:</source>
        <translation>لا يمكن عرض %1 هنا، ويبقى كما هو:</translation>
    </message>
    <message>
        <source>Connect to Kafka</source>
        <translation>الاتصال بـ Kafka</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>إيقاف الاختبار</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>إعادة الاختبار</translation>
    </message>
    <message>
        <source>Look into the file</source>
        <translation>النظر في الملف</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Start with %1</source>
        <translation>البدء بـ %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>إزالة نهائية</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Add the other topics later, here. Nothing is written to Kafka.</source>
        <translation>أضف المواضيع الأخرى هنا لاحقًا. لا يُكتب شيء في Kafka.</translation>
    </message>
    <message>
        <source>Nothing is written to Kafka.</source>
        <translation>لا يُكتب شيء في Kafka.</translation>
    </message>
    <message>
        <source>It could not be kept: %1.</source>
        <translation>تعذر حفظه: %1.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>It could not be started: %1.</source>
        <translation>تعذر بدؤه: %1.</translation>
    </message>
    <message>
        <source>Its password is forgotten. The history that it has stays on the disk.</source>
        <translation>تُنسى كلمة مروره. ويبقى سجله التاريخي على القرص.</translation>
    </message>
    <message>
        <source>Where should the numbers come from?</source>
        <translation>من أين تأتي الأرقام؟</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>تجربة العرض</translation>
    </message>
    <message>
        <source>A made-up company: 200 campaigns, 30 days of history, events at once. Nothing leaves this machine.</source>
        <translation>شركة متخيّلة: ٢٠٠ حملة و٣٠ يومًا من السجل وأحداث فورية. لا شيء يغادر هذا الجهاز.</translation>
    </message>
    <message>
        <source>Read your own topics, from now on or from the start.</source>
        <translation>اقرأ مواضيعك، من الآن أو من البداية.</translation>
    </message>
    <message>
        <source>Recorded events: NDJSON. Or drop one here.</source>
        <translation>أحداث مسجّلة: NDJSON. أو أفلت ملفًا هنا.</translation>
    </message>
    <message>
        <source>Kept connections</source>
        <translation>الاتصالات المحفوظة</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>تتعذر قراءته</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>دليل المستخدم</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Choose a file</source>
        <translation>اختيار ملف</translation>
    </message>
    <message>
        <source>Choose a file (F4)</source>
        <translation>اختيار ملف (F4)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>NDJSON: one JSON object a line</source>
        <translation>NDJSON: كائن JSON في كل سطر</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>الوسطاء</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>المواضيع</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>الأمان</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS and password</source>
        <translation>TLS وكلمة مرور</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>الجهة الموثِّقة</translation>
    </message>
    <message>
        <source>those that this system trusts</source>
        <translation>تلك التي يثق بها هذا النظام</translation>
    </message>
    <message>
        <source>Our certificate</source>
        <translation>شهادتنا</translation>
    </message>
    <message>
        <source>only where brokers ask for one</source>
        <translation>فقط حيث يطلبها الوسطاء</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>مفتاحها</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Where the password is kept</source>
        <translation>مكان حفظ كلمة المرور</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>البدء من</translation>
    </message>
    <message>
        <source>New events</source>
        <translation>الأحداث الجديدة</translation>
    </message>
    <message>
        <source>The last 24 h</source>
        <translation>آخر ٢٤ ساعة</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>كل المحفوظ</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>المستأجر</translation>
    </message>
    <message>
        <source>from each event</source>
        <translation>من كل حدث</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Days begin in</source>
        <translation>تبدأ الأيام في</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>kept; type to change it</source>
        <translation>محفوظة؛ اكتب لتغييرها</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>اذكر ملفًا.</translation>
    </message>
    <message>
        <source>Name a broker.</source>
        <translation>اذكر وسيطًا.</translation>
    </message>
    <message>
        <source>Name a topic.</source>
        <translation>اذكر موضوعًا.</translation>
    </message>
    <message>
        <source>Give user and password.</source>
        <translation>أدخل المستخدم وكلمة المرور.</translation>
    </message>
    <message>
        <source>A certificate and its key go together.</source>
        <translation>الشهادة ومفتاحها متلازمان.</translation>
    </message>
</context>
<context>
    <name>CountsPane</name>
    <message>
        <source>Every record counted</source>
        <translation>كل سجل محسوب</translation>
    </message>
    <message>
        <source>Rejected by reason</source>
        <translation>المرفوض حسب السبب</translation>
    </message>
    <message>
        <source>Nothing was rejected.</source>
        <translation>لم يُرفض شيء.</translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>منذ التشغيل</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>الحملات</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The history was damaged.</source>
        <translation>كان السجل التاريخي تالفًا.</translation>
    </message>
    <message>
        <source>Kept as %1; a new one is begun.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>حُفظ باسم %1؛ وبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>Nothing runs yet, so there is no folder.</source>
        <translation>لا شيء يعمل بعد، فلا يوجد مجلد.</translation>
    </message>
    <message>
        <source>The data folder is %1</source>
        <translation>مجلد البيانات هو %1</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>فتح مجلد البيانات</translation>
    </message>
    <message>
        <source>No font on this machine has the letters of %1.</source>
        <extracomment>%1 is a language</extracomment>
        <translation>لا يوجد على هذا الجهاز خط يتضمن حروف %1.</translation>
    </message>
    <message>
        <source>Install one, such as Noto Sans, and start again.</source>
        <translation>ثبِّت خطًا مناسبًا، مثل Noto Sans، ثم أعد التشغيل.</translation>
    </message>
</context>
<context>
    <name>DeskState</name>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>قديم</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>لا مصدر</translation>
    </message>
    <message>
        <source>Last figures from %1, %2 ago.</source>
        <translation>آخر الأرقام من %1، قبل %2.</translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation>المحرّك لا يجيب.</translation>
    </message>
    <message>
        <source>These figures cannot be read.</source>
        <translation>تعذّرت قراءة هذه الأرقام.</translation>
    </message>
    <message>
        <source>No source sends anything; each is tried again by itself.</source>
        <translation>لا مصدر يرسل شيئًا؛ تُعاد المحاولة مع كل مصدر تلقائيًا.</translation>
    </message>
    <message>
        <source>Show sources</source>
        <translation>عرض المصادر</translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation>لا أرقام بعد.</translation>
    </message>
    <message>
        <source>Paused at %1.</source>
        <translation>توقف مؤقتًا في %1.</translation>
    </message>
    <message>
        <source>%1 events have come in since; nothing is lost.</source>
        <translation>وصل منذئذ %1 من الأحداث؛ لا يضيع شيء.</translation>
    </message>
    <message>
        <source>the figures stay as they were</source>
        <translation>تبقى الأرقام كما كانت</translation>
    </message>
    <message>
        <source>Not every setting could be taken.</source>
        <translation>تعذّر أخذ بعض الإعدادات.</translation>
    </message>
    <message>
        <source>Show settings</source>
        <translation>عرض الإعدادات</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>ولا شيء غيره.</numerusform>
            <numerusform>وواحد آخر.</numerusform>
            <numerusform>واثنان آخران.</numerusform>
            <numerusform>و%n أخرى.</numerusform>
            <numerusform>و%n أخرى.</numerusform>
            <numerusform>و%n أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>What comes in is shown, but not all is well.</source>
        <translation>يُعرض ما يرد، لكن ليس كل شيء على ما يرام.</translation>
    </message>
    <message>
        <source>Sums differ by 1 record.</source>
        <translation>المجاميع تختلف بسجل واحد.</translation>
    </message>
    <message>
        <source>Sums differ by %1 records.</source>
        <translation>المجاميع تختلف بعدد %1 من السجلات.</translation>
    </message>
    <message>
        <source>Nothing is changed by itself.</source>
        <translation>لا يتغير شيء من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>فتح مجلد البيانات</translation>
    </message>
</context>
<context>
    <name>DispositionsModel</name>
    <message>
        <source>In</source>
        <translation>وارد</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>%1 repaired</source>
        <translation>أُصلح %1</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>counted, not in final windows</source>
        <translation>محسوب، ليس في النوافذ النهائية</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>بلا موافقة</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Sums agree</source>
        <translation>المجاميع متطابقة</translation>
    </message>
    <message>
        <source>Sums differ by 1 record</source>
        <translation>تختلف المجاميع بسجل واحد</translation>
    </message>
    <message>
        <source>Sums differ by %1 records</source>
        <translation>تختلف المجاميع بعدد %1 من السجلات</translation>
    </message>
    <message>
        <source>imbalance %1</source>
        <translation>فرق %1</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>ما آل إليه</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>valid and new: it counts everywhere</source>
        <translation>صالح وجديد: يُحسب في كل مكان</translation>
    </message>
    <message>
        <source>valid and new, but its window was final: it counts in hours, days and weeks</source>
        <translation>صالح وجديد، لكن نافذته كانت نهائية: يُحسب في الساعات والأيام والأسابيع</translation>
    </message>
    <message>
        <source>its event id had come before: it counts once</source>
        <translation>سبق وصول معرّف حدثه: يُحسب مرة واحدة</translation>
    </message>
    <message>
        <source>its customer has withdrawn consent or was deleted: it counts nowhere</source>
        <translation>سحب عميله موافقته أو حُذف: لا يُحسب في أي مكان</translation>
    </message>
    <message>
        <source>it cannot be taken: it is kept whole in the quarantine</source>
        <translation>لا يمكن أخذه: يُحفظ كاملًا في الحجر</translation>
    </message>
    <message>
        <source>every record becomes exactly one of these, and none is lost</source>
        <translation>يصير كل سجل واحدًا منها بالضبط، ولا يضيع أي سجل</translation>
    </message>
    <message>
        <source>accepted + late + duplicate + suppressed + rejected</source>
        <translation>المقبول + المتأخر + المكرر + المحجوب + المرفوض</translation>
    </message>
    <message>
        <source>Records in</source>
        <translation>السجلات الواردة</translation>
    </message>
    <message>
        <source>Whether sums agree</source>
        <translation>هل المجاميع متطابقة</translation>
    </message>
    <message>
        <source>In = %1 = %2 = %3</source>
        <translation>الوارد = %1 = %2 = %3</translation>
    </message>
    <message>
        <source>In = %1; it should be %2 = %3</source>
        <translation>الوارد = %1؛ وينبغي أن يكون %2 = %3</translation>
    </message>
    <message>
        <source>In − (%1) = %2 − (%3) = %4</source>
        <translation>الوارد − (%1) = %2 − (%3) = %4</translation>
    </message>
    <message>
        <source>%1 of %2 records (%3)</source>
        <translation>%1 من %2 من السجلات (%3)</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>أُصلح</translation>
    </message>
    <message>
        <source>%1 of them, each as it is said in the journal</source>
        <translation>%1 منها، كلٌّ كما هو مذكور في اليومية</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>العدّ</translation>
    </message>
    <message>
        <source>since the engine started, over all sources</source>
        <translation>منذ بدء المحرّك، على كل المصادر</translation>
    </message>
</context>
<context>
    <name>Expected</name>
    <message>
        <source>one JSON object</source>
        <translation>كائن JSON واحد</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>كائن</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>مصفوفة</translation>
    </message>
    <message>
        <source>an array of strings</source>
        <translation>مصفوفة نصوص</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>a string of 1 to 128 bytes</source>
        <translation>نص من ١ إلى ١٢٨ بايت</translation>
    </message>
    <message>
        <source>a string, or a record key, or a tenant set for the source</source>
        <translation>نص، أو مفتاح للسجل، أو مستأجر محدد للمصدر</translation>
    </message>
    <message>
        <source>anything but null or blank</source>
        <translation>أي شيء غير null أو فارغ</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>عدد صحيح</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>عدد منتهٍ</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>٠ إلى ١</translation>
    </message>
    <message>
        <source>0 to 10¹⁵</source>
        <translation>0 إلى 10¹⁵</translation>
    </message>
    <message>
        <source>0 to 9·10¹²</source>
        <translation>0 إلى 9·10¹²</translation>
    </message>
    <message>
        <source>three letters, as in EUR</source>
        <translation>ثلاثة أحرف، مثل EUR</translation>
    </message>
    <message>
        <source>RFC 3339 with an offset, or epoch milliseconds</source>
        <translation>RFC 3339 مع فرق التوقيت، أو ميلي ثانية منذ ١٩٧٠</translation>
    </message>
    <message>
        <source>≤ now + 5 min</source>
        <translation>≤ الآن + ٥ دقائق</translation>
    </message>
    <message>
        <source>≥ now − 90 d</source>
        <translation>≥ الآن − ٩٠ يومًا</translation>
    </message>
    <message>
        <source>one of the ten event types</source>
        <translation>أحد أنواع الأحداث العشرة</translation>
    </message>
    <message>
        <source>email, social, display, search, video or native</source>
        <translation>email أو social أو display أو search أو video أو native</translation>
    </message>
    <message>
        <source>performance_threshold, budget_reallocation or manual_trigger</source>
        <translation>performance_threshold أو budget_reallocation أو manual_trigger</translation>
    </message>
    <message>
        <source>rule_based, ml_powered or real_time</source>
        <translation>rule_based أو ml_powered أو real_time</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>revenue</source>
        <translation>الإيراد</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>conversions</source>
        <translation>التحويلات</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>النقرات</translation>
    </message>
    <message>
        <source>impressions</source>
        <translation>الظهورات</translation>
    </message>
    <message>
        <source>%1 × (%2 %3 ÷ %4, at most 1)</source>
        <extracomment>A part of the score: 30 × (CTR 3.10% ÷ 5%, at most 1)</extracomment>
        <translation>%1 × (%2 ‏%3 ÷ %4، ١ على الأكثر)</translation>
    </message>
    <message>
        <source>%1 of %2 events (%3)</source>
        <translation>%1 من %2 حدثًا (%3)</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>المؤقت</translation>
    </message>
    <message>
        <source>nothing: all its windows are final</source>
        <translation>لا شيء: كل نوافذه نهائية</translation>
    </message>
    <message>
        <source>%1, in windows since %2</source>
        <translation>%1، في نوافذ منذ %2</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>1: nothing came after the end of its day</source>
        <translation>1: لم يصل شيء بعد نهاية يومه</translation>
    </message>
    <message>
        <source>1: nothing came after the end of its hour</source>
        <translation>1: لم يصل شيء بعد نهاية ساعته</translation>
    </message>
    <message numerus="yes">
        <source>up to %1: %Ln event(s) came after the end of their day</source>
        <translation>
            <numerusform>حتى %1: لم يصل حدث بعد نهاية يومه</numerusform>
            <numerusform>حتى %1: وصل حدث واحد بعد نهاية يومه</numerusform>
            <numerusform>حتى %1: وصل حدثان بعد نهاية يومهما</numerusform>
            <numerusform>حتى %1: وصلت %Ln أحداث بعد نهاية يومها</numerusform>
            <numerusform>حتى %1: وصل %Ln حدثًا بعد نهاية يومها</numerusform>
            <numerusform>حتى %1: وصل %Ln حدث بعد نهاية يومها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %1: %Ln event(s) came after the end of their hour</source>
        <translation>
            <numerusform>حتى %1: لم يصل حدث بعد نهاية ساعته</numerusform>
            <numerusform>حتى %1: وصل حدث واحد بعد نهاية ساعته</numerusform>
            <numerusform>حتى %1: وصل حدثان بعد نهاية ساعتهما</numerusform>
            <numerusform>حتى %1: وصلت %Ln أحداث بعد نهاية ساعتها</numerusform>
            <numerusform>حتى %1: وصل %Ln حدثًا بعد نهاية ساعتها</numerusform>
            <numerusform>حتى %1: وصل %Ln حدث بعد نهاية ساعتها</numerusform>
        </translation>
    </message>
    <message>
        <source>newest %1 ago</source>
        <extracomment>Of a source: its newest record came 0.8 s ago</extracomment>
        <translation>الأحدث قبل %1</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>none is connected</source>
        <translation>لا مصدر متصل</translation>
    </message>
    <message numerus="yes">
        <source>sum of %Ln bucket(s)</source>
        <translation>
            <numerusform>مجموع لا شيء</numerusform>
            <numerusform>مجموع فترة واحدة</numerusform>
            <numerusform>مجموع فترتين</numerusform>
            <numerusform>مجموع %Ln فترات</numerusform>
            <numerusform>مجموع %Ln فترة</numerusform>
            <numerusform>مجموع %Ln فترة</numerusform>
        </translation>
    </message>
    <message>
        <source>÷ %1 h = %2 per hour</source>
        <translation>÷ %1 س = %2 في الساعة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>لا حملات</numerusform>
            <numerusform>حملة واحدة</numerusform>
            <numerusform>حملتان</numerusform>
            <numerusform>%Ln حملات</numerusform>
            <numerusform>%Ln حملة</numerusform>
            <numerusform>%Ln حملة</numerusform>
        </translation>
    </message>
    <message>
        <source>with “%1”</source>
        <extracomment>Of the campaigns that a filter lets through</extracomment>
        <translation>مع «%1»</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>%1, %2, as of %3</source>
        <translation>%1، ‏%2، كما في %3</translation>
    </message>
    <message>
        <source>Late events</source>
        <translation>الأحداث المتأخرة</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>%1: counted here, in no final window</source>
        <translation>%1: محسوبة هنا، وليست في نافذة نهائية</translation>
    </message>
</context>
<context>
    <name>ExplainAction</name>
    <message>
        <source>What is this number?</source>
        <translation>ما هذا الرقم؟</translation>
    </message>
    <message>
        <source>No figure of campaigns stands here.</source>
        <translation>لا رقم لحملات هنا.</translation>
    </message>
</context>
<context>
    <name>ExplainSheet</name>
    <message>
        <source>Copy as text</source>
        <translation>نسخ كنص</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>The record as it came</source>
        <translation>السجل كما وصل</translation>
    </message>
    <message>
        <source>Enter opens what a row is the sum of, Backspace goes back, Esc closes</source>
        <translation>Enter يفتح ما يتكوّن منه الصف، Backspace يعود، Esc يغلق</translation>
    </message>
    <message>
        <source>Taking the figure apart</source>
        <translation>يُحلَّل الرقم</translation>
    </message>
    <message>
        <source>This cannot be taken apart.</source>
        <translation>لا يمكن تحليل هذا.</translation>
    </message>
    <message numerus="yes">
        <source>Sum of %Ln bucket(s)</source>
        <translation>
            <numerusform>مجموع لا شيء</numerusform>
            <numerusform>مجموع فترة واحدة</numerusform>
            <numerusform>مجموع فترتين</numerusform>
            <numerusform>مجموع %Ln فترات</numerusform>
            <numerusform>مجموع %Ln فترة</numerusform>
            <numerusform>مجموع %Ln فترة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in windows of 5 s</source>
        <translation>%1 في نوافذ من ٥ ثوانٍ</translation>
    </message>
    <message>
        <source>%1 in minutes</source>
        <translation>%1 في دقائق</translation>
    </message>
    <message>
        <source>%1 in quarter-hours</source>
        <translation>%1 في أرباع الساعة</translation>
    </message>
    <message>
        <source>No record of it is kept any more.</source>
        <translation>لم يعد أي سجل منه محفوظًا.</translation>
    </message>
    <message>
        <source>No source keeps any.</source>
        <translation>لا مصدر يحفظ شيئًا.</translation>
    </message>
    <message>
        <source>The last %1 records are kept, all since %2.</source>
        <translation>آخر %1 سجل محفوظة، كلها منذ %2.</translation>
    </message>
    <message>
        <source>%1: %2 of its %3 events are kept as records; all that came since %4 are</source>
        <translation>%1: ‏%2 من أحداثه وعددها %3 محفوظة كسجلات؛ وكل ما وصل منذ %4 محفوظ</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one moment to another, in the head of a file</extracomment>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>the period before</source>
        <translation>الفترة السابقة</translation>
    </message>
    <message>
        <source>the same days last week</source>
        <translation>الأيام نفسها من الأسبوع الماضي</translation>
    </message>
    <message>
        <source>the same weekdays last year</source>
        <translation>أيام الأسبوع نفسها من العام الماضي</translation>
    </message>
    <message>
        <source>name contains “%1”</source>
        <translation>الاسم يتضمن «%1»</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>Company</source>
        <translation>الشركة</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>بالمقارنة مع</translation>
    </message>
    <message>
        <source>since the engine started</source>
        <translation>منذ بدء المحرك</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>المرشح</translation>
    </message>
    <message>
        <source>Provisional since</source>
        <translation>مؤقت منذ</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Generated at</source>
        <translation>أُنشئ في</translation>
    </message>
    <message>
        <source>and %1 more rows; all of them are in the CSV file</source>
        <translation>و%1 صفًا آخر؛ كلها في ملف CSV</translation>
    </message>
    <message>
        <source>no filter</source>
        <translation>بلا مرشح</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>المرشح: %1</translation>
    </message>
    <message>
        <source>against %1 – %2</source>
        <translation>مقابل %1 – %2</translation>
    </message>
    <message>
        <source>provisional since %1</source>
        <translation>مؤقت منذ %1</translation>
    </message>
    <message>
        <source>amounts in %1</source>
        <translation>المبالغ بعملة %1</translation>
    </message>
    <message>
        <source>times in %1</source>
        <translation>الأوقات بتوقيت %1</translation>
    </message>
    <message>
        <source>Bellwether, generated at %1</source>
        <translation>Bellwether، أُنشئ في %1</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>صفحة %1 من %2</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 مقابل %2</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source># Bellwether: %1; %2 lines before the table</source>
        <extracomment>The first line of a file: %1 is the title, %2 how many lines there are before the table</extracomment>
        <translation># Bellwether: %1؛ %2 أسطر قبل الجدول</translation>
    </message>
    <message>
        <source>share of 1</source>
        <translation>حصة من ١</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>٠ إلى ١٠٠</translation>
    </message>
    <message>
        <source>%1 was not written: %2.</source>
        <extracomment>%1 is a file&apos;s name, %2 what the system says</extracomment>
        <translation>لم يُكتب %1: %2.</translation>
    </message>
    <message>
        <source>The folder %1 is not there; choose another one.</source>
        <translation>المجلد %1 غير موجود؛ اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>A folder has that name; choose another name.</source>
        <translation>هناك مجلد بهذا الاسم؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>You may not write there; choose a folder of your own.</source>
        <translation>لا يُسمح لك بالكتابة هناك؛ اختر مجلدًا خاصًا بك.</translation>
    </message>
    <message>
        <source>Free some space on that disk, or choose a folder on another one. What stood there before is still there.</source>
        <translation>أفرغ بعض المساحة على هذا القرص، أو اختر مجلدًا على قرص آخر. ما كان هناك من قبل ما زال كما هو.</translation>
    </message>
</context>
<context>
    <name>FigureChart</name>
    <message>
        <source>Chart</source>
        <translation>مخطط</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>زيادة %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>نقص %1</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
</context>
<context>
    <name>FiguresExport</name>
    <message>
        <source>Figure</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear the filter</source>
        <translation>إزالة التصفية</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>الاسم: %1</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Delete takes the filter away</source>
        <translation>مفتاح Delete يزيل التصفية</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear (Esc)</source>
        <translation>مسح (Esc)</translation>
    </message>
</context>
<context>
    <name>GuideAction</name>
    <message>
        <source>User guide</source>
        <translation>دليل المستخدم</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>دليل المستخدم</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>البحث في الدليل</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>الفصول</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>لا شيء مطابق.</translation>
    </message>
    <message>
        <source>Text of the chapter</source>
        <translation>نص الفصل</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>Revenue is %1, with nothing before to compare</source>
        <translation>الإيراد %1، ولا شيء قبله للمقارنة</translation>
    </message>
    <message>
        <source>Revenue is level with %2</source>
        <extracomment>%2 is the range before: yesterday at this time</extracomment>
        <translation>الإيراد مساوٍ لما كان %2</translation>
    </message>
    <message>
        <source>Revenue is %1 ahead of %2</source>
        <translation>الإيراد أعلى بنسبة %1 مما كان %2</translation>
    </message>
    <message>
        <source>Revenue is %1 behind %2</source>
        <translation>الإيراد أقل بنسبة %1 مما كان %2</translation>
    </message>
    <message>
        <source>; ROAS %1 is on its target.</source>
        <translation>؛ ROAS ‏%1 عند هدفه.</translation>
    </message>
    <message>
        <source>; ROAS %1 holds above the target of %2.</source>
        <translation>؛ ROAS ‏%1 يبقى فوق الهدف %2.</translation>
    </message>
    <message>
        <source>; ROAS %1 is under the target of %2.</source>
        <translation>؛ ROAS ‏%1 دون الهدف %2.</translation>
    </message>
    <message>
        <source>; %2 lost most, %1.</source>
        <translation>؛ الأكثر خسارة %2، ‏%1.</translation>
    </message>
    <message>
        <source>; there is no cost yet.</source>
        <translation>؛ لا تكلفة بعد.</translation>
    </message>
    <message>
        <source>No campaign has sent anything in this range.</source>
        <translation>لم ترسل أي حملة شيئًا في هذه الفترة.</translation>
    </message>
    <message>
        <source>Revenue is %1</source>
        <translation>الإيراد %1</translation>
    </message>
</context>
<context>
    <name>HoursPane</name>
    <message>
        <source>Hours of the week</source>
        <translation>ساعات الأسبوع</translation>
    </message>
    <message>
        <source>Reading the hours of the range</source>
        <translation>تجري قراءة ساعات الفترة</translation>
    </message>
    <message>
        <source>The hours of the week cannot be read.</source>
        <translation>تتعذّر قراءة ساعات الأسبوع.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Nothing came in this range.</source>
        <translation>لم يصل شيء في هذه الفترة.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press the keys</source>
        <translation>اضغط المفاتيح</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>In a chart or table</source>
        <translation>في مخطط أو جدول</translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation>التالي، السابق</translation>
    </message>
    <message>
        <source>Read a chart</source>
        <translation>قراءة مخطط</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>KindChart</name>
    <message>
        <source>How the figures are shown</source>
        <translation>طريقة عرض الأرقام</translation>
    </message>
    <message>
        <source>Nothing came in this range.</source>
        <translation>لم يصل شيء في هذه الفترة.</translation>
    </message>
    <message>
        <source>A longer range may hold something.</source>
        <translation>قد تحتوي فترة أطول على شيء.</translation>
    </message>
    <message>
        <source>%1 of channels does not add up to a whole.</source>
        <translation>%1 للقنوات لا يُجمع إلى كلٍّ واحد.</translation>
    </message>
    <message>
        <source>As bars, channels can be compared.</source>
        <translation>يمكن مقارنة القنوات كأعمدة.</translation>
    </message>
    <message>
        <source>Show it as bars</source>
        <translation>عرض كأعمدة</translation>
    </message>
    <message>
        <source>pale: %1</source>
        <comment>what the second bar is</comment>
        <translation>الباهت: %1</translation>
    </message>
    <message>
        <source>Hours of the week need a range of a week or more.</source>
        <translation>تحتاج ساعات الأسبوع إلى فترة أسبوع أو أكثر.</translation>
    </message>
    <message>
        <source>Four weeks and more show a habit, not one week&apos;s chance.</source>
        <translation>أربعة أسابيع فأكثر تُظهر عادة لا صدفة أسبوع واحد.</translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation>عرض ٣٠ يومًا</translation>
    </message>
    <message>
        <source>The hours of the week cannot be read.</source>
        <translation>تتعذّر قراءة ساعات الأسبوع.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Reading the hours of the range</source>
        <translation>تجري قراءة ساعات الفترة</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>Areas by channel</source>
        <translation>مساحات حسب القناة</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>مساحات</translation>
    </message>
    <message>
        <source>Bars by channel</source>
        <translation>أعمدة حسب القناة</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>أعمدة</translation>
    </message>
    <message>
        <source>Shares by channel</source>
        <translation>حصص حسب القناة</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>حصص</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>ساعات الأسبوع</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>ساعات</translation>
    </message>
    <message>
        <source>Bars by day</source>
        <translation>أعمدة حسب اليوم</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>Days need a range of more than two weeks.</source>
        <translation>تحتاج الأيام إلى فترة تزيد على أسبوعين.</translation>
    </message>
    <message>
        <source>Shorter ranges are counted in hours and minutes.</source>
        <translation>تُحسب الفترات الأقصر بالساعات والدقائق.</translation>
    </message>
    <message>
        <source>tick: %1</source>
        <comment>what a small line across a bar is</comment>
        <translation>الشرطة: %1</translation>
    </message>
</context>
<context>
    <name>LaunchPane</name>
    <message>
        <source>1 day</source>
        <translation>يوم واحد</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 يومًا</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>الإطلاق</translation>
    </message>
    <message>
        <source>Launched</source>
        <translation>أُطلقت</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>الميزانية</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>day of days</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>past its %1</source>
        <translation>تجاوزت مدتها %1</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>لم يُرصد</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>Line to read by</source>
        <translation>خط للقراءة</translation>
    </message>
    <message>
        <source>A line to read the chart by. Nothing is sent and nothing is changed when it is crossed; alert rules will stand in the same place.</source>
        <translation>خط لقراءة المخطط به. لا يُرسل شيء ولا يتغير شيء عند تجاوزه؛ وستكون قواعد التنبيه في المكان نفسه.</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>ال&amp;قيمة</translation>
    </message>
    <message>
        <source>&amp;Drawn as</source>
        <translation>&amp;مرسوم بوصفه</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>information</source>
        <translation>معلومة</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>مرسوم بوصفه</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Choose the range</source>
        <translation>اختيار الفترة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>تقدّم</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو نفّذ أمرًا</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>مظهر النظام</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>مظهر فاتح</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>مظهر داكن</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>مظهر عالي التباين</translation>
    </message>
    <message>
        <source>Charts as tables</source>
        <translation>المخططات كجداول</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>الحجم العادي</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>عرض تقديمي</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln line(s).</source>
        <translation>
            <numerusform>لم يُنسخ أي سطر.</numerusform>
            <numerusform>نُسخ سطر واحد.</numerusform>
            <numerusform>نُسخ سطران.</numerusform>
            <numerusform>نُسخت %Ln أسطر.</numerusform>
            <numerusform>نُسخ %Ln سطرًا.</numerusform>
            <numerusform>نُسخ %Ln سطر.</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>مختار</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>طرق العرض</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>المستأجرون</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>الحملات</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>المحرّك لا يجيب</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 is what was changed: filter</extracomment>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>إعادة: %1</translation>
    </message>
    <message>
        <source>From – to…</source>
        <translation>من – إلى…</translation>
    </message>
    <message>
        <source>Choose what to compare with</source>
        <translation>اختيار المقارنة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Shorter time</source>
        <translation>مدة أقصر</translation>
    </message>
    <message>
        <source>Longer time</source>
        <translation>مدة أطول</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>أبكر</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Time before zooming</source>
        <translation>المدة قبل التكبير</translation>
    </message>
</context>
<context>
    <name>MarkStore</name>
    <message>
        <source>it is too large</source>
        <translation>حجمه كبير جدًا</translation>
    </message>
    <message>
        <source>Your notes in %1 cannot be read: %2.</source>
        <extracomment>%1 is a file&apos;s name, %2 what is wrong with it</extracomment>
        <translation>تتعذر قراءة ملاحظاتك في %1: %2.</translation>
    </message>
    <message>
        <source>The file is kept as %1; new notes begin a new file.</source>
        <translation>يبقى الملف باسم %1؛ وتبدأ الملاحظات الجديدة ملفًا جديدًا.</translation>
    </message>
    <message>
        <source>The file is left as it is; notes of this run are not kept.</source>
        <translation>يُترك الملف كما هو؛ ولا تُحفظ ملاحظات هذا التشغيل.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>line</source>
        <translation>خط</translation>
    </message>
</context>
<context>
    <name>MoversModel</name>
    <message>
        <source>Down most</source>
        <translation>الأكثر هبوطًا</translation>
    </message>
    <message>
        <source>Up most</source>
        <translation>الأكثر صعودًا</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Difference of revenue</source>
        <translation>فرق الإيراد</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>New note</source>
        <translation>ملاحظة جديدة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>all campaigns</source>
        <translation>كل الحملات</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>الم&amp;لاحظة</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>م&amp;تى</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;لأجل</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لأجل</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Channels</source>
        <translation>القنوات</translation>
    </message>
    <message>
        <source>Movers</source>
        <translation>المتحركات</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>الإيراد</translation>
    </message>
    <message>
        <source>provisional since %1</source>
        <translation>مؤقت منذ %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s), ROAS target %1</source>
        <translation>
            <numerusform>لا حملات، هدف ROAS ‏%1</numerusform>
            <numerusform>حملة واحدة، هدف ROAS ‏%1</numerusform>
            <numerusform>حملتان، هدف ROAS ‏%1</numerusform>
            <numerusform>%Ln حملات، هدف ROAS ‏%1</numerusform>
            <numerusform>%Ln حملة، هدف ROAS ‏%1</numerusform>
            <numerusform>%Ln حملة، هدف ROAS ‏%1</numerusform>
        </translation>
    </message>
    <message>
        <source>No campaign has sent anything yet.</source>
        <translation>لم ترسل أي حملة شيئًا بعد.</translation>
    </message>
    <message>
        <source>Figures stand here from the first campaign event on. Sources shows what is connected.</source>
        <translation>تظهر الأرقام هنا منذ أول حدث لحملة. ما هو متصل تعرضه «المصادر».</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>عرض المصادر</translation>
    </message>
    <message>
        <source>kind of chart</source>
        <translation>نوع المخطط</translation>
    </message>
    <message>
        <source>No campaign matches.</source>
        <translation>لا توجد حملة مطابقة.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>إزالة التصفية</translation>
    </message>
</context>
<context>
    <name>OwnMarks</name>
    <message>
        <source>it is no JSON object</source>
        <translation>ليس كائن JSON</translation>
    </message>
    <message>
        <source>it is no JSON from byte %1 on</source>
        <translation>ليس JSON ابتداءً من البايت %1</translation>
    </message>
    <message>
        <source>it is of version %1, and this program reads version %2</source>
        <translation>إصداره %1، وهذا البرنامج يقرأ الإصدار %2</translation>
    </message>
    <message>
        <source>note %1 is incomplete</source>
        <translation>الملاحظة %1 غير مكتملة</translation>
    </message>
    <message>
        <source>line %1 is incomplete</source>
        <translation>الخط %1 غير مكتمل</translation>
    </message>
</context>
<context>
    <name>OwnWindow</name>
    <message>
        <source>As a table (F2)</source>
        <translation>كجدول (F2)</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>نسخ كجدول</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>These figures cannot be read.</source>
        <translation>لا يمكن قراءة هذه الأرقام.</translation>
    </message>
</context>
<context>
    <name>PaletteField</name>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو نفّذ أمرًا</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>provisional</source>
        <translation>مؤقت</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>قادم</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>حتى الآن</translation>
    </message>
    <message>
        <source>final</source>
        <translation>نهائي</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>parts that are not listed</comment>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Late, in no final window</source>
        <translation>متأخر، ليس في نافذة نهائية</translation>
    </message>
    <message>
        <source>repeat, adds nothing</source>
        <translation>تكرار، لا يضيف شيئًا</translation>
    </message>
    <message>
        <source>late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>محسوب</translation>
    </message>
    <message>
        <source>Sum</source>
        <extracomment>Below a list of parts: what they add up to</extracomment>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>القناة</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>المراجعة</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
</context>
<context>
    <name>QuarantineModel</name>
    <message>
        <source>whole record</source>
        <translation>السجل كله</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>المتوقع</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>الموجود</translation>
    </message>
    <message>
        <source>At stake %1</source>
        <comment>with the currency&apos;s sign</comment>
        <translation>على المحك %1</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>المبلغ المعني</translation>
    </message>
</context>
<context>
    <name>QuarantinePane</name>
    <message>
        <source>Quarantine</source>
        <translation>الحجر</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reason: any</source>
        <translation>السبب: أيّ</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>السبب: %1</translation>
    </message>
    <message>
        <source>The quarantine cannot be read.</source>
        <translation>تعذّرت قراءة الحجر.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Reading the quarantine</source>
        <translation>يُقرأ الحجر</translation>
    </message>
    <message>
        <source>No record was rejected for this reason.</source>
        <translation>لم يُرفض سجل لهذا السبب.</translation>
    </message>
    <message>
        <source>Show all reasons</source>
        <translation>عرض كل الأسباب</translation>
    </message>
    <message>
        <source>The quarantine is empty.</source>
        <translation>الحجر فارغ.</translation>
    </message>
    <message>
        <source>Records that cannot be taken are kept here whole, with the reason.</source>
        <translation>السجلات التي لا يمكن قبولها تُحفظ هنا كاملة مع السبب.</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>سجل واحد</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 من السجلات</translation>
    </message>
    <message>
        <source>%1, %2 at stake</source>
        <comment>records, money</comment>
        <translation>%1، ‏%2 على المحك</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>أي سبب</translation>
    </message>
    <message>
        <source>%1 of %2 records, the newest</source>
        <comment>how many are read so far</comment>
        <translation>%1 من %2 سجل، الأحدث</translation>
    </message>
</context>
<context>
    <name>RangeSheet</name>
    <message>
        <source>From – to</source>
        <translation>من – إلى</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;من</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;إلى</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Times of %1</source>
        <translation>بتوقيت %1</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>النهاية ليست بعد البداية.</translation>
    </message>
    <message>
        <source>At most 800 days can be shown at a time.</source>
        <translation>يمكن عرض ٨٠٠ يوم على الأكثر دفعة واحدة.</translation>
    </message>
</context>
<context>
    <name>Ranges</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>From one moment to another: 13:22 – 13:37</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>%1, same hours</source>
        <extracomment>The same hours of another day: Tue 17 Nov, same hours</extracomment>
        <translation>%1، الساعات نفسها</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>This range</source>
        <extracomment>At the line of a range that stands still, beside the one it is compared with</extracomment>
        <translation>هذه الفترة</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>the same weekdays last year</source>
        <translation>أيام الأسبوع نفسها في العام الماضي</translation>
    </message>
    <message>
        <source>the same time last week</source>
        <translation>الوقت نفسه في الأسبوع الماضي</translation>
    </message>
    <message>
        <source>last %1 at this time</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>%1 الماضي في مثل هذا الوقت</translation>
    </message>
    <message>
        <source>yesterday at this time</source>
        <translation>أمس في مثل هذا الوقت</translation>
    </message>
    <message>
        <source>%1 at this time</source>
        <translation>%1 في مثل هذا الوقت</translation>
    </message>
    <message>
        <source>the minutes before</source>
        <translation>في الدقائق السابقة</translation>
    </message>
    <message>
        <source>the 15 minutes before</source>
        <translation>في ١٥ دقيقة سابقة</translation>
    </message>
    <message>
        <source>the hour before</source>
        <translation>في الساعة السابقة</translation>
    </message>
    <message>
        <source>the 6 hours before</source>
        <translation>في ٦ ساعات سابقة</translation>
    </message>
    <message>
        <source>the 24 hours before</source>
        <translation>في ٢٤ ساعة سابقة</translation>
    </message>
    <message>
        <source>the 7 days before</source>
        <translation>في ٧ أيام سابقة</translation>
    </message>
    <message>
        <source>the 30 days before</source>
        <translation>في ٣٠ يومًا سابقًا</translation>
    </message>
    <message>
        <source>the 90 days before</source>
        <translation>في ٩٠ يومًا سابقًا</translation>
    </message>
    <message>
        <source>the time right before</source>
        <translation>الفترة السابقة مباشرة</translation>
    </message>
    <message>
        <source>none on %1</source>
        <translation>لا شيء في %1</translation>
    </message>
    <message>
        <source>none before</source>
        <translation>لا شيء قبله</translation>
    </message>
</context>
<context>
    <name>ReasonsModel</name>
    <message>
        <source>Show these in the quarantine</source>
        <translation>عرضها في الحجر</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>%1 of the largest</source>
        <extracomment>%1 is a share: 42%</extracomment>
        <translation>%1 من الأكبر</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>مرفوض: %1</translation>
    </message>
    <message>
        <source>%1 of %2 rejected records (%3)</source>
        <translation>%1 من %2 من السجلات المرفوضة (%3)</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>العدّ</translation>
    </message>
    <message>
        <source>since the engine started, over all sources</source>
        <translation>منذ بدء المحرّك، على كل المصادر</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>للمزيد</translation>
    </message>
    <message>
        <source>Enter shows these in the quarantine, whole</source>
        <translation>مفتاح الإدخال يعرضها في الحجر كاملة</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Record</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Copy the record</source>
        <translation>نسخ السجل</translation>
    </message>
    <message>
        <source>Bytes of the record</source>
        <translation>بايتات السجل</translation>
    </message>
    <message>
        <source>Choose a record in the quarantine to read it here.</source>
        <translation>السجل الذي يُختار في الحجر يُقرأ هنا.</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3.</source>
        <translation>%1: المتوقع %2، والموجود %3.</translation>
    </message>
    <message>
        <source>%1 is not in the record; expected %2.</source>
        <translation>%1 ليس في السجل؛ المتوقع %2.</translation>
    </message>
    <message>
        <source>Expected %1, found %2.</source>
        <translation>المتوقع %1، والموجود %2.</translation>
    </message>
    <message>
        <source>The first %1 of %2 bytes are shown; Copy takes them all.</source>
        <translation>تظهر أول %1 من %2 بايت؛ النسخ يأخذها كلها.</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>“%1” must be a text.</source>
        <translation>يجب أن يكون «%1» نصًا.</translation>
    </message>
    <message>
        <source>“%1” must be an object.</source>
        <translation>يجب أن يكون «%1» كائنًا.</translation>
    </message>
    <message>
        <source>“%1” is “%2”; allowed is %3.</source>
        <translation>«%1» هو «%2»؛ المسموح به %3.</translation>
    </message>
    <message>
        <source>“%1” must be a time such as 2026-11-25T09:00:00Z.</source>
        <translation>يجب أن يكون «%1» وقتًا مثل 2026-11-25T09:00:00Z.</translation>
    </message>
    <message>
        <source>“range.to” is not after “range.from”.</source>
        <translation>«range.to» ليس بعد «range.from».</translation>
    </message>
    <message>
        <source>this is not a saved view (line %1: %2).</source>
        <translation>هذا ليس عرضًا محفوظًا (السطر %1: %2).</translation>
    </message>
    <message>
        <source>this is not a saved view (“bellwether_view” is missing).</source>
        <translation>هذا ليس عرضًا محفوظًا («bellwether_view» مفقود).</translation>
    </message>
    <message>
        <source>this view was saved by a newer Bellwether (version %1; this one reads up to %2). Update this program.</source>
        <translation>حُفظ هذا العرض بإصدار أحدث من Bellwether (الإصدار %1؛ وهذا يقرأ حتى %2). حدّث البرنامج.</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>No tenant yet</source>
        <translation>لا مستأجر بعد</translation>
    </message>
    <message>
        <source>against</source>
        <translation>مقابل</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Show the newest figures again</source>
        <translation>عرض أحدث الأرقام من جديد</translation>
    </message>
    <message>
        <source>Freeze the figures; events still come in</source>
        <translation>تجميد الأرقام؛ الأحداث تستمر في الوصول</translation>
    </message>
    <message>
        <source>From – to…</source>
        <translation>من – إلى…</translation>
    </message>
</context>
<context>
    <name>ScopeStore</name>
    <message>
        <source>tenant</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>time range</source>
        <translation>الفترة الزمنية</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>التصفية</translation>
    </message>
</context>
<context>
    <name>SecretPane</name>
    <message>
        <source>How the encrypted file is protected</source>
        <translation>كيف يُحمى الملف المشفّر</translation>
    </message>
    <message>
        <source>By a passphrase</source>
        <translation>بعبارة مرور</translation>
    </message>
    <message>
        <source>By a key file</source>
        <translation>بملف مفتاح</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>looking for a keyring</source>
        <translation>جارٍ البحث عن حافظة مفاتيح</translation>
    </message>
    <message>
        <source>It is asked for at every start, and kept nowhere: nobody can find it again for you.</source>
        <translation>تُطلب عند كل بدء ولا تُحفظ في أي مكان: لا أحد يستطيع استعادتها لك.</translation>
    </message>
    <message>
        <source>The key lies beside the file, for your eyes only. Who can read all your files can read the password, too.</source>
        <translation>يكون المفتاح بجانب الملف ولا يقرؤه غيرك. من يستطيع قراءة كل ملفاتك يستطيع قراءة كلمة المرور أيضًا.</translation>
    </message>
    <message>
        <source>The encrypted file needs a passphrase.</source>
        <translation>يحتاج الملف المشفّر إلى عبارة مرور.</translation>
    </message>
    <message>
        <source>The passphrase does not open the file.</source>
        <translation>عبارة المرور لا تفتح الملف.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>العودة إلى الأصل</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1: العودة إلى الأصل</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريحة</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>متراصّة</translation>
    </message>
    <message>
        <source>Panes slide</source>
        <translation>تنزلق الألواح</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>لا شيء يتحرك</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>كما في اللغة</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Light, dark, with high contrast, or as the system is set.</source>
        <translation>فاتح أو داكن أو عالي التباين، أو كما ضُبط النظام.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>الكثافة</translation>
    </message>
    <message>
        <source>How much air the rows of tables and lists have.</source>
        <translation>المسافة بين صفوف الجداول والقوائم.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Text, icons and rows grow together.</source>
        <translation>تكبر النصوص والأيقونات والصفوف معًا.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Whether panes slide when they open; figures never do.</source>
        <translation>هل تنزلق الألواح عند فتحها؛ الأرقام لا تتحرك أبدًا.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Of every text, and the side lines begin at.</source>
        <translation>لكل النصوص، وللجهة التي تبدأ منها الأسطر.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>How numbers, amounts of money and dates are written.</source>
        <translation>كيف تُكتب الأرقام والمبالغ والتواريخ.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Language and formats</source>
        <translation>اللغة والصيغ</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>names of keys</source>
        <translation>أسماء مفاتيح</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. It is left as it is, and nothing is kept in this run.</source>
        <translation>تعذّرت قراءة %1: ‏%2. يبقى الملف كما هو، ولا يُحفظ شيء هذه المرة.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. It is kept as %3.</source>
        <translation>تعذّرت قراءة %1: ‏%2. حُفظ الملف باسم %3.</translation>
    </message>
    <message>
        <source>%1 is “%2” in %3; allowed is %4. “%5” counts instead.</source>
        <translation>%1 هو «%2» في %3؛ المسموح %4. يسري «%5» بدلًا منه.</translation>
    </message>
    <message>
        <source>%1 cannot be written; settings hold until the window closes.</source>
        <translation>تعذّرت كتابة %1؛ تسري الإعدادات حتى إغلاق النافذة.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>No setting matches.</source>
        <translation>لا إعداد يطابق.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>Keys of your own are marked with the way back.</source>
        <translation>المفاتيح التي غُيّرت معلَّمة بطريق العودة.</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>العودة إلى الأصل</translation>
    </message>
    <message>
        <source>All keys back to the defaults</source>
        <translation>إعادة كل المفاتيح إلى الأصل</translation>
    </message>
    <message>
        <source>%1 moves, chooses or closes everywhere.</source>
        <translation>%1 يحرّك أو يختار أو يغلق في كل مكان.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 يخص «%2».</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>أخذه من هناك</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: ‏%2</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>it is too large</source>
        <translation>الملف كبير جدًا</translation>
    </message>
    <message>
        <source>it holds bytes that are no text</source>
        <translation>فيه بايتات ليست نصًا</translation>
    </message>
    <message>
        <source>line %1 is no setting</source>
        <translation>السطر %1 ليس إعدادًا</translation>
    </message>
    <message>
        <source>its form is broken</source>
        <translation>بنيته تالفة</translation>
    </message>
</context>
<context>
    <name>ShippedViews</name>
    <message>
        <source>Director</source>
        <translation>الإدارة</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>التحليل</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>إدارة النظام</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>SmallMultiple</name>
    <message>
        <source>%1 an hour</source>
        <translation>%1 في الساعة</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>offline since %1</source>
        <translation>غير متصل منذ %1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>عرض توضيحي</translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation>القسم %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>التأخر</translation>
    </message>
    <message>
        <source>Records</source>
        <comment>how many records a source is behind</comment>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>علامة الزمن</translation>
    </message>
    <message>
        <source>Events/s</source>
        <translation>حدث/ث</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>الفجوات</translation>
    </message>
    <message>
        <source>clock − watermark − allowed disorder = %1</source>
        <translation>الساعة − علامة الزمن − التأخر المسموح = %1</translation>
    </message>
    <message>
        <source>end − place reached, over %1 partitions = %2</source>
        <translation>النهاية − الموضع الحالي، على %1 من الأقسام = %2</translation>
    </message>
    <message>
        <source>the lowest of its partitions = %1</source>
        <translation>الأدنى بين أقسامه = %1</translation>
    </message>
    <message>
        <source>records of the last 5 s ÷ 5 = %1 a second</source>
        <translation>سجلات آخر ٥ ث ÷ ٥ = %1 في الثانية</translation>
    </message>
    <message>
        <source>stretches that were gone before they were read = %1</source>
        <translation>مقاطع زالت قبل أن تُقرأ = %1</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>no event from before the watermark is waited for</source>
        <translation>لا يُنتظر أي حدث من قبل علامة الزمن</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1 حدث/ث</translation>
    </message>
    <message>
        <source>Sources cannot be read.</source>
        <translation>تعذّرت قراءة المصادر.</translation>
    </message>
    <message>
        <source>Reading sources</source>
        <translation>تُقرأ المصادر</translation>
    </message>
    <message>
        <source>No source is connected.</source>
        <translation>لا مصدر متصل.</translation>
    </message>
    <message>
        <source>Connections: keep, change, try and choose</source>
        <translation>الاتصالات: حفظ وتعديل وتجربة واختيار</translation>
    </message>
    <message>
        <source>Choose where figures come from, or name sources in a configuration file.</source>
        <translation>اختر من أين تأتي الأرقام، أو اذكر المصادر في ملف إعداد.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>الاتصالات</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Open the sources</source>
        <translation>فتح المصادر</translation>
    </message>
    <message>
        <source>offline since %1</source>
        <translation>غير متصل منذ %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>آخر ظهور %1</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <extracomment>How many events come in each second</extracomment>
        <translation>%1 حدث/ث</translation>
    </message>
    <message>
        <source>Final to %1</source>
        <translation>نهائي حتى %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>واحد آخر</numerusform>
            <numerusform>اثنان آخران</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>no source yet</source>
        <translation>لا مصدر بعد</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>المجاميع</translation>
    </message>
</context>
<context>
    <name>TakeAway</name>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>نسخ كجدول</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>نسخ كصورة</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>في نافذة مستقلة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Values, for a spreadsheet (*.csv)</source>
        <translation>قيم لجدول حسابات (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>صورة (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>رسم (*.svg)</translation>
    </message>
    <message>
        <source>Paper (*.pdf)</source>
        <translation>ورق (*.pdf)</translation>
    </message>
    <message>
        <source>Page as PDF…</source>
        <translation>الصفحة بصيغة PDF…</translation>
    </message>
    <message>
        <source>There is nothing to take away yet.</source>
        <translation>لا يوجد ما يمكن أخذه بعد.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>تصدير %1</translation>
    </message>
    <message>
        <source>%1 as PDF</source>
        <translation>%1 بصيغة PDF</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>لم يُكتب %1.</translation>
    </message>
    <message>
        <source>What it was to hold is no longer on screen.</source>
        <translation>لم يعد معروضًا ما كان سيُكتب فيه.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>حُفظ %1.</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>a folder</comment>
        <translation>في %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s) of %1.</source>
        <translation>
            <numerusform>لم يُنسخ أي صف من %1.</numerusform>
            <numerusform>نُسخ صف واحد من %1.</numerusform>
            <numerusform>نُسخ صفان من %1.</numerusform>
            <numerusform>نُسخت %Ln صفوف من %1.</numerusform>
            <numerusform>نُسخ %Ln صفًا من %1.</numerusform>
            <numerusform>نُسخ %Ln صف من %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the picture of %1.</source>
        <translation>نُسخت صورة %1.</translation>
    </message>
</context>
<context>
    <name>TestList</name>
    <message>
        <source>What the test found</source>
        <translation>ما وجده الاختبار</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>نجح</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Shown in the trend; Enter or a double click opens the campaigns it is made of</source>
        <translation>معروض في المسار؛ Enter أو نقرة مزدوجة تفتح الحملات التي يتكوّن منها</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>زيادة %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>نقص %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>بلا تغيّر</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>مؤقت</translation>
    </message>
</context>
<context>
    <name>TileStrip</name>
    <message>
        <source>Leading figures</source>
        <translation>الأرقام الرئيسية</translation>
    </message>
</context>
<context>
    <name>TimeChart</name>
    <message>
        <source>%1 per hour</source>
        <comment>a currency</comment>
        <translation>%1 في الساعة</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Counted to</source>
        <translation>محسوب حتى</translation>
    </message>
    <message>
        <source>Begin before</source>
        <translation>البداية السابقة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>مخطط</translation>
    </message>
</context>
<context>
    <name>TrendPane</name>
    <message>
        <source>By channel</source>
        <translation>حسب القناة</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Nothing came in this range.</source>
        <translation>لم يصل شيء في هذه الفترة.</translation>
    </message>
    <message>
        <source>A longer range may hold something.</source>
        <translation>قد يوجد شيء في فترة أطول.</translation>
    </message>
    <message>
        <source>Reading the figures</source>
        <translation>تُقرأ الأرقام</translation>
    </message>
    <message>
        <source>As a table (F2)</source>
        <translation>كجدول (F2)</translation>
    </message>
    <message>
        <source>Shown as: %1</source>
        <translation>معروض كـ: %1</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <comment>a campaign&apos;s name</comment>
        <translation>%1: توقفت</translation>
    </message>
    <message>
        <source>%1: launched</source>
        <comment>a campaign&apos;s name</comment>
        <translation>%1: أُطلقت</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier launch(es) and stop(s) not drawn</source>
        <translation>
            <numerusform>لم يُترك رسم أي إطلاق أو توقف أسبق</numerusform>
            <numerusform>إطلاق أو توقف أسبق واحد غير مرسوم</numerusform>
            <numerusform>إطلاقان أو توقفان أسبقان غير مرسومين</numerusform>
            <numerusform>%Ln إطلاقات وتوقفات أسبق غير مرسومة</numerusform>
            <numerusform>%Ln إطلاقًا وتوقفًا أسبق غير مرسوم</numerusform>
            <numerusform>%Ln إطلاق وتوقف أسبق غير مرسوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewKeeper</name>
    <message>
        <source>Save this view…</source>
        <translation>حفظ هذا العرض…</translation>
    </message>
    <message>
        <source>Take over a view from a file…</source>
        <translation>أخذ عرض من ملف…</translation>
    </message>
    <message>
        <source>Take over a view</source>
        <translation>أخذ عرض</translation>
    </message>
    <message>
        <source>Saved views (*.json)</source>
        <translation>العروض المحفوظة (*.json)</translation>
    </message>
    <message>
        <source>Give this view to others…</source>
        <translation>إعطاء هذا العرض لآخرين…</translation>
    </message>
    <message>
        <source>Give this view to others</source>
        <translation>إعطاء هذا العرض لآخرين</translation>
    </message>
    <message>
        <source>Remove the saved view</source>
        <translation>إزالة العرض المحفوظ</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>أُزيل «%1».</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>العروض المحفوظة</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>العرض المحفوظ</translation>
    </message>
    <message>
        <source>“%1” needs the view “%2”, which this version does not have.</source>
        <translation>يحتاج «%1» إلى العرض «%2» غير الموجود في هذا الإصدار.</translation>
    </message>
    <message>
        <source>Takes the place of the view of this name.</source>
        <translation>يحل محل العرض بهذا الاسم.</translation>
    </message>
    <message>
        <source>With range, comparison, filter and columns, for every tenant.</source>
        <translation>مع الفترة والمقارنة والتصفية والأعمدة، لكل عميل.</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>حفظ هذا العرض</translation>
    </message>
    <message>
        <source>Saved “%1”.</source>
        <translation>حُفظ «%1».</translation>
    </message>
    <message>
        <source>Took over “%1”.</source>
        <translation>أُخذ «%1».</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>كُتب في %1</translation>
    </message>
</context>
<context>
    <name>ViewLibrary</name>
    <message>
        <source>The folder %1 for saved views cannot be made.</source>
        <translation>لا يمكن إنشاء المجلد %1 للعروض المحفوظة.</translation>
    </message>
    <message>
        <source>“%1” came with the program and stays.</source>
        <translation>«%1» جزء من البرنامج ويبقى.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>connecting</source>
        <translation>يتصل</translation>
    </message>
    <message>
        <source>live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>lagging</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>قديم</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>T</source>
        <translation>ترليون</translation>
    </message>
    <message>
        <source>B</source>
        <translation>مليار</translation>
    </message>
    <message>
        <source>M</source>
        <translation>مليون</translation>
    </message>
    <message>
        <source>K</source>
        <translation>ألف</translation>
    </message>
    <message>
        <source>no impressions</source>
        <translation>بلا ظهورات</translation>
    </message>
    <message>
        <source>no clicks</source>
        <translation>بلا نقرات</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>بلا تكلفة</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>لا بيانات</translation>
    </message>
    <message>
        <source>none before</source>
        <translation>لا شيء قبله</translation>
    </message>
    <message>
        <source>none now</source>
        <translation>لا شيء الآن</translation>
    </message>
    <message>
        <source>from 0</source>
        <translation>من ٠</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>s</source>
        <translation>ث</translation>
    </message>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>h</source>
        <translation>س</translation>
    </message>
    <message>
        <source>d</source>
        <translation>ي</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>الإيراد</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation>ROAS</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>التحويلات</translation>
    </message>
    <message>
        <source>CVR</source>
        <translation>CVR</translation>
    </message>
    <message>
        <source>CPA</source>
        <translation>CPA</translation>
    </message>
    <message>
        <source>CTR</source>
        <translation>CTR</translation>
    </message>
    <message>
        <source>CPC</source>
        <translation>CPC</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>الظهورات</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>النقرات</translation>
    </message>
    <message>
        <source>Performance score</source>
        <translation>درجة الأداء</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>الاجتماعي</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>المصوّر</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>Native</source>
        <translation>المدمج</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>آخر ١٥ دقيقة</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>آخر ساعة</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>آخر ٦ ساعات</translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation>اليوم حتى الآن</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>آخر ٢٤ ساعة</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر ٧ أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر ٣٠ يومًا</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>آخر ٩٠ يومًا</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>من – إلى</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>A date with its year and a time, as QDateTimeEdit takes it: 17 Nov 2026 14:37</extracomment>
        <translation>d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a day with its month, %2 the year: 17 Nov 2026</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>بلا مقارنة</translation>
    </message>
    <message>
        <source>Previous period of the same length</source>
        <translation>الفترة السابقة بالطول نفسه</translation>
    </message>
    <message>
        <source>Same days last week</source>
        <translation>الأيام نفسها في الأسبوع الماضي</translation>
    </message>
    <message>
        <source>Same weekdays last year</source>
        <translation>أيام الأسبوع نفسها في العام الماضي</translation>
    </message>
</context>
</TS>
