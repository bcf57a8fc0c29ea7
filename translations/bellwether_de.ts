<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>AnnotateActions</name>
    <message>
        <source>No chart over time stands here.</source>
        <translation>Hier steht kein Verlauf über die Zeit.</translation>
    </message>
    <message>
        <source>Note on the chart…</source>
        <translation>Notiz im Diagramm…</translation>
    </message>
    <message>
        <source>Line to read the chart by…</source>
        <translation>Linie zum Ablesen…</translation>
    </message>
</context>
<context>
    <name>CampaignDetail</name>
    <message>
        <source>As a table (F2)</source>
        <translation>Als Tabelle (F2)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>provisional since %1</source>
        <translation>vorläufig seit %1</translation>
    </message>
    <message>
        <source>This campaign cannot be read.</source>
        <translation>Diese Kampagne lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>Zurück zu allen Kampagnen</translation>
    </message>
    <message>
        <source>Reading the campaign</source>
        <translation>Die Kampagne wird gelesen</translation>
    </message>
    <message>
        <source>figure drawn</source>
        <translation>gezeichnete Zahl</translation>
    </message>
    <message>
        <source>with a line to read by</source>
        <translation>mit einer Linie zum Ablesen</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
</context>
<context>
    <name>CampaignTitle</name>
    <message>
        <source>Back to all campaigns (Alt+←)</source>
        <translation>Zurück zu allen Kampagnen (Alt+←)</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>Zurück zu allen Kampagnen</translation>
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
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>bid %1</source>
        <translation>Gebot %1</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>audience %1</source>
        <translation>Zielgruppe %1</translation>
    </message>
    <message>
        <source>creatives %1</source>
        <translation>Werbemittel %1</translation>
    </message>
    <message>
        <source>Optimized</source>
        <translation>Optimiert</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>reallocation</source>
        <translation>Umverteilung</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>stopped %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>Added up</source>
        <translation>Addiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) of this channel, each whole; a ratio is made of the sums</source>
        <translation>
            <numerusform>%Ln Kampagne dieses Kanals, ganz gezählt; ein Verhältnis wird aus den Summen gebildet</numerusform>
            <numerusform>%Ln Kampagnen dieses Kanals, jede ganz; ein Verhältnis wird aus den Summen gebildet</numerusform>
        </translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>Vorläufig</translation>
    </message>
    <message>
        <source>some of it may still change</source>
        <translation>einiges davon kann sich noch ändern</translation>
    </message>
    <message>
        <source>nothing: all of it is final</source>
        <translation>nichts: alles davon ist endgültig</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>each campaign below can be taken apart</source>
        <translation>jede Kampagne darunter lässt sich zerlegen</translation>
    </message>
    <message>
        <source>A change of the campaign</source>
        <translation>Eine Änderung der Kampagne</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt von</translation>
    </message>
    <message>
        <source>an event %1 of the campaign itself, as it was sent</source>
        <extracomment>%1 is the type of an event</extracomment>
        <translation>einem Ereignis %1 der Kampagne selbst, wie es gesendet wurde</translation>
    </message>
</context>
<context>
    <name>CampaignsActions</name>
    <message>
        <source>Campaigns in groups by channel</source>
        <translation>Kampagnen in Gruppen nach Kanal</translation>
    </message>
    <message>
        <source>Chosen campaigns beside each other</source>
        <translation>Gewählte Kampagnen nebeneinander</translation>
    </message>
</context>
<context>
    <name>CampaignsList</name>
    <message>
        <source>move</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>Ctrl ←</source>
        <translation>Strg ←</translation>
    </message>
    <message>
        <source>sort by another column</source>
        <translation>nach anderer Spalte sortieren</translation>
    </message>
    <message>
        <source>Ctrl C</source>
        <translation>Strg C</translation>
    </message>
    <message>
        <source>copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown of rows in all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>provisional since %1</source>
        <translation>vorläufig seit %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Campaigns cannot be read.</source>
        <translation>Die Kampagnen lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading campaigns</source>
        <translation>Kampagnen werden gelesen</translation>
    </message>
    <message>
        <source>No campaign matches.</source>
        <translation>Keine Kampagne passt.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>None runs in %1.</source>
        <comment>channels</comment>
        <translation>Keine läuft in %1.</translation>
    </message>
    <message>
        <source>No name contains “%1”.</source>
        <translation>Kein Name enthält „%1“.</translation>
    </message>
    <message>
        <source>No name in %1 contains “%2”.</source>
        <comment>channels, part of a name</comment>
        <translation>Kein Name in %1 enthält „%2“.</translation>
    </message>
    <message>
        <source>No campaign has sent anything yet.</source>
        <translation>Noch keine Kampagne hat etwas gesendet.</translation>
    </message>
    <message>
        <source>A campaign stands here from its first event on. Sources shows what is connected.</source>
        <translation>Eine Kampagne steht hier ab ihrem ersten Ereignis. Was verbunden ist, zeigt „Quellen“.</translation>
    </message>
    <message>
        <source>order of rows</source>
        <translation>Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>In groups by channel (G)</source>
        <translation>In Gruppen nach Kanal (G)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Chosen campaigns beside each other (B)</source>
        <translation>Gewählte Kampagnen nebeneinander (B)</translation>
    </message>
    <message>
        <source>grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>folded groups</source>
        <translation>eingeklappte Gruppen</translation>
    </message>
</context>
<context>
    <name>CampaignsModel</name>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation>Letzte 15 min</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>stopped %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>new %1</source>
        <translation>neu %1</translation>
    </message>
    <message>
        <source>1 campaign</source>
        <translation>1 Kampagne</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns</source>
        <translation>
            <numerusform>%Ln Kampagne</numerusform>
            <numerusform>%Ln Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Provisional since %1</source>
        <translation>Vorläufig seit %1</translation>
    </message>
    <message>
        <source>no %1</source>
        <comment>nothing on that day</comment>
        <translation>kein %1</translation>
    </message>
    <message>
        <source>none before</source>
        <translation>zuvor keine</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, eingeklappt</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, offen</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Choose 2 to 6 campaigns in the table, then compare them.</source>
        <translation>Wählen Sie 2 bis 6 Kampagnen in der Tabelle, dann vergleichen Sie sie.</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>level</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>a cell of a table</comment>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>ChannelChip</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>Kanal: %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>ChannelMultiples</name>
    <message>
        <source>By channel</source>
        <translation>Nach Kanal</translation>
    </message>
</context>
<context>
    <name>ChannelsModel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>ChartAnnotator</name>
    <message>
        <source>A line to read by at %1. Drag it, or press L. No alert comes of it.</source>
        <translation>Eine Linie zum Ablesen bei %1. Ziehen, oder L drücken. Sie löst keine Warnung aus.</translation>
    </message>
    <message>
        <source>Note here…</source>
        <translation>Notiz hier…</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>Notiz ändern…</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Notiz entfernen</translation>
    </message>
    <message>
        <source>Line to read by…</source>
        <translation>Linie zum Ablesen…</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Linie entfernen</translation>
    </message>
</context>
<context>
    <name>ChartTableModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>%1 per hour</source>
        <extracomment>The unit of raw values: EUR per hour</extracomment>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>je Stunde</translation>
    </message>
    <message>
        <source>clicks of impressions</source>
        <translation>Klicks je Einblendung</translation>
    </message>
    <message>
        <source>conversions of clicks</source>
        <translation>Konversionen je Klick</translation>
    </message>
    <message>
        <source>revenue over cost</source>
        <translation>Umsatz zu Kosten</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 bis 100</translation>
    </message>
    <message>
        <source>none to compare</source>
        <translation>kein Vergleich</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <extracomment>Of a bucket that is not over: 14:30, so far</extracomment>
        <translation>%1, bisher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>trailing hour</source>
        <translation>letzte Stunde</translation>
    </message>
    <message>
        <source>trailing minute</source>
        <translation>letzte Minute</translation>
    </message>
    <message>
        <source>trailing %1 min</source>
        <translation>letzte %1 min</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Counted to</source>
        <translation>Gezählt bis</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>Budget verbraucht</translation>
    </message>
    <message>
        <source>over by %1</source>
        <extracomment>Of a budget: &quot;over by €1,204&quot;</extracomment>
        <translation>um %1 überzogen</translation>
    </message>
    <message>
        <source>nearly used</source>
        <translation>fast verbraucht</translation>
    </message>
    <message>
        <source>time gone %1</source>
        <extracomment>Under the tick at the share of the planned days that has gone: &quot;time gone 54.1 %&quot;</extracomment>
        <translation>Zeit vergangen %1</translation>
    </message>
    <message>
        <source>Cost since launch</source>
        <extracomment>Cost since the launch of a campaign</extracomment>
        <translation>Kosten seit dem Start</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Time gone</source>
        <translation>Zeit vergangen</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Gezählt ab</translation>
    </message>
    <message numerus="yes">
        <source>mean of %Ln week(s)</source>
        <translation>
            <numerusform>Mittel aus %Ln Woche</numerusform>
            <numerusform>Mittel aus %Ln Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each hour came %Ln time(s)</source>
        <translation>
            <numerusform>jede Stunde kam %Ln-mal</numerusform>
            <numerusform>jede Stunde kam %Ln-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an hour came at most %Ln time(s)</source>
        <translation>
            <numerusform>eine Stunde kam höchstens %Ln-mal</numerusform>
            <numerusform>eine Stunde kam höchstens %Ln-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fewer than %Ln week(s)</source>
        <extracomment>Too little to judge an hour of the week by</extracomment>
        <translation>
            <numerusform>weniger als %Ln Woche</numerusform>
            <numerusform>weniger als %Ln Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>has not come yet</source>
        <translation>war noch nicht</translation>
    </message>
    <message>
        <source>%1, %2 to %3 h</source>
        <extracomment>An hour of the week: &quot;Tuesday, 20 to 21 h&quot;</extracomment>
        <translation>%1, %2 bis %3 Uhr</translation>
    </message>
    <message>
        <source>Has come</source>
        <translation>Kam vor</translation>
    </message>
    <message>
        <source>Most: %1, %2</source>
        <extracomment>&quot;Most: Tuesday, 20 to 21 h, €1,240&quot;</extracomment>
        <translation>Am meisten: %1, %2</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Übrige</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Tag davor</translation>
    </message>
    <message>
        <source>On the line</source>
        <translation>Auf der Linie</translation>
    </message>
    <message>
        <source>Above the line all along</source>
        <translation>Durchweg über der Linie</translation>
    </message>
    <message>
        <source>Below the line all along</source>
        <translation>Durchweg unter der Linie</translation>
    </message>
    <message>
        <source>Above the line since %1</source>
        <translation>Über der Linie seit %1</translation>
    </message>
    <message>
        <source>Below the line since %1</source>
        <translation>Unter der Linie seit %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>notes of one moment</extracomment>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>No hour stands out: %1 to %2</source>
        <extracomment>Of a ratio that is nearly the same in every hour: &quot;No hour stands out: 3.70 to 3.76&quot;</extracomment>
        <translation>Keine Stunde fällt auf: %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>came %Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal</numerusform>
            <numerusform>%Ln-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>÷ %1 h = %2 per hour</source>
        <extracomment>A sum over a number of hours, as a rate: &quot;÷ 5.00 h = €1,240.00 per hour&quot;</extracomment>
        <translation>÷ %1 h = %2 je Stunde</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>As at first</source>
        <translation>Wie am Anfang</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt dazu.</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>To the first</source>
        <extracomment>a head: how much a campaign differs from the first of those compared</extracomment>
        <translation>Zur ersten</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Beside each other</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Back to all campaigns</source>
        <translation>Zurück zu allen Kampagnen</translation>
    </message>
    <message>
        <source>Figures of the campaigns</source>
        <translation>Zahlen der Kampagnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s) beside each other</source>
        <translation>
            <numerusform>%Ln Kampagne nebeneinander</numerusform>
            <numerusform>%Ln Kampagnen nebeneinander</numerusform>
        </translation>
    </message>
    <message>
        <source>on one scale, in the same order</source>
        <translation>auf einer Skala, in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>figure compared</source>
        <translation>verglichene Kennzahl</translation>
    </message>
    <message>
        <source>Reading the campaigns</source>
        <translation>Die Kampagnen werden gelesen</translation>
    </message>
    <message>
        <source>The campaigns cannot be read.</source>
        <translation>Die Kampagnen können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message>
        <source>nothing to read yet</source>
        <translation>noch nichts zu lesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln readable</source>
        <translation>
            <numerusform>%Ln lesbar</numerusform>
            <numerusform>%Ln lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not</source>
        <translation>
            <numerusform>%Ln nicht</numerusform>
            <numerusform>%Ln nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>These records do not say whose they are: name their tenant above.</source>
        <translation>Diese Datensätze sagen nicht, wem sie gehören: oben ihren Mandanten nennen.</translation>
    </message>
    <message>
        <source>The first that cannot be read: %1.</source>
        <translation>Der erste nicht lesbare: %1.</translation>
    </message>
    <message>
        <source>The first that cannot be read: %1, field %2.</source>
        <translation>Der erste nicht lesbare: %1, Feld %2.</translation>
    </message>
    <message>
        <source>Sources will list each with its reason.</source>
        <translation>„Quellen“ führt jeden mit seinem Grund auf.</translation>
    </message>
    <message>
        <source>No TLS at %1</source>
        <translation>Kein TLS bei %1</translation>
    </message>
    <message>
        <source>This port does not speak TLS. Name the broker&apos;s TLS port, or choose the security without TLS.</source>
        <translation>Dieser Port spricht kein TLS. Den TLS-Port des Brokers nennen oder die Sicherheit ohne TLS wählen.</translation>
    </message>
    <message>
        <source>%1 wants TLS</source>
        <translation>%1 verlangt TLS</translation>
    </message>
    <message>
        <source>Choose a security with TLS.</source>
        <translation>Eine Sicherheit mit TLS wählen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by nobody we trust</source>
        <translation>Das Zertifikat von %1 hat niemand unterschrieben, dem wir vertrauen</translation>
    </message>
    <message>
        <source>Name the file of the authority that signed it.</source>
        <translation>Die Datei der Stelle nennen, die es unterschrieben hat.</translation>
    </message>
    <message>
        <source>Another authority signed it than the one in %1.</source>
        <translation>Eine andere Stelle hat es unterschrieben als die in %1.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another name</source>
        <translation>Das Zertifikat von %1 gilt für einen anderen Namen</translation>
    </message>
    <message>
        <source>Name the broker as its certificate does.</source>
        <translation>Den Broker so nennen wie sein Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate of %1 is out of date</source>
        <translation>Das Zertifikat von %1 gilt jetzt nicht</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock; else the broker needs a new one.</source>
        <translation>Die Uhr dieses Rechners prüfen; sonst braucht der Broker ein neues.</translation>
    </message>
    <message>
        <source>%1 wants a certificate of ours</source>
        <translation>%1 verlangt ein Zertifikat von uns</translation>
    </message>
    <message>
        <source>Name the files of our certificate and its key.</source>
        <translation>Die Dateien unseres Zertifikats und seines Schlüssels nennen.</translation>
    </message>
    <message>
        <source>It does not take ours: have it signed by an authority that the broker trusts.</source>
        <translation>Er nimmt unseres nicht: von einer Stelle unterschreiben lassen, der der Broker vertraut.</translation>
    </message>
    <message>
        <source>There is no topic %1</source>
        <translation>Ein Topic %1 gibt es nicht</translation>
    </message>
    <message>
        <source>Correct its name, or have it created.</source>
        <translation>Den Namen berichtigen oder es anlegen lassen.</translation>
    </message>
    <message>
        <source>%1 cannot be a topic&apos;s name</source>
        <translation>%1 kann kein Topic heißen</translation>
    </message>
    <message>
        <source>It has 1 to 249 letters, digits, dots, dashes or underscores.</source>
        <translation>Er hat 1 bis 249 Buchstaben, Ziffern, Punkte, Striche oder Unterstriche.</translation>
    </message>
    <message>
        <source>%1 may not be read</source>
        <translation>%1 darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>It needs the rights DESCRIBE and READ for clients without a login.</source>
        <translation>Es braucht die Rechte DESCRIBE und READ für Programme ohne Anmeldung.</translation>
    </message>
    <message>
        <source>It needs the rights DESCRIBE and READ for %1.</source>
        <translation>Es braucht die Rechte DESCRIBE und READ für %1.</translation>
    </message>
    <message>
        <source>Nobody knows the name %1</source>
        <translation>Den Namen %1 kennt niemand</translation>
    </message>
    <message>
        <source>Check how it is written, and this machine&apos;s network.</source>
        <translation>Die Schreibweise prüfen und das Netz dieses Rechners.</translation>
    </message>
    <message>
        <source>Nothing listens at %1</source>
        <translation>Bei %1 hört niemand zu</translation>
    </message>
    <message>
        <source>Check the port, and whether the broker runs.</source>
        <translation>Den Port prüfen, und ob der Broker läuft.</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>Check the network and the firewalls on the way there.</source>
        <translation>Das Netz und die Firewalls auf dem Weg dorthin prüfen.</translation>
    </message>
    <message>
        <source>Login refused by %1 for user %2</source>
        <translation>Anmeldung von %1 für %2 abgelehnt</translation>
    </message>
    <message>
        <source>Check user, password and method.</source>
        <translation>Benutzer, Passwort und Verfahren prüfen.</translation>
    </message>
    <message>
        <source>Check user, password and method. Brokers of Kafka 4 refuse SCRAM from this machine&apos;s Kafka library: use PLAIN.</source>
        <translation>Benutzer, Passwort und Verfahren prüfen. Broker von Kafka 4 lehnen SCRAM von der Kafka-Bibliothek dieses Rechners ab: PLAIN nehmen.</translation>
    </message>
    <message>
        <source>%1 does not offer this method of logging in</source>
        <translation>%1 bietet dieses Anmeldeverfahren nicht an</translation>
    </message>
    <message>
        <source>Choose another method.</source>
        <translation>Ein anderes Verfahren wählen.</translation>
    </message>
    <message>
        <source>The password is not at hand</source>
        <translation>Das Passwort ist nicht zur Hand</translation>
    </message>
    <message>
        <source>Give it again.</source>
        <translation>Es neu eingeben.</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>Eine Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>It does not work</source>
        <translation>Es geht nicht</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Port: %1</source>
        <translation>Port: %1</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Broker answers</source>
        <translation>Broker antwortet</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>Topic: %1</translation>
    </message>
    <message>
        <source>Right to read: %1</source>
        <translation>Leserecht: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) tried</source>
        <translation>
            <numerusform>%Ln Datensatz versucht</numerusform>
            <numerusform>%Ln Datensätze versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>trying</source>
        <translation>wird versucht</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln Adresse</numerusform>
            <numerusform>%Ln Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broker(s)</source>
        <translation>
            <numerusform>%Ln Broker</numerusform>
            <numerusform>%Ln Broker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln partition(s)</source>
        <translation>
            <numerusform>%Ln Partition</numerusform>
            <numerusform>%Ln Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Show sources</source>
        <translation>Quellen zeigen</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Verbindung ändern</translation>
    </message>
    <message>
        <source>The passwords are locked.</source>
        <translation>Die Passwörter sind verschlossen.</translation>
    </message>
    <message>
        <source>%1 starts when their file is opened.</source>
        <translation>%1 beginnt, wenn ihre Datei geöffnet ist.</translation>
    </message>
    <message>
        <source>Enter the passphrase</source>
        <translation>Passphrase eingeben</translation>
    </message>
    <message>
        <source>The password of %1 is not at hand.</source>
        <translation>Das Passwort von %1 ist nicht zur Hand.</translation>
    </message>
    <message>
        <source>No keyring answers, or it holds it no more: give it again.</source>
        <translation>Kein Schlüsselbund antwortet, oder er hat es nicht mehr: neu eingeben.</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 kann nicht beginnen.</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>No keyring answers: kept in an encrypted file that your passphrase opens, once at every start.</source>
        <translation>Kein Schlüsselbund antwortet: Es liegt in einer verschlüsselten Datei, die Ihre Passphrase öffnet, einmal bei jedem Start.</translation>
    </message>
    <message>
        <source>No keyring answers: kept in an encrypted file whose key lies beside it. Who can read all your files can read it, too.</source>
        <translation>Kein Schlüsselbund antwortet: Es liegt in einer verschlüsselten Datei, deren Schlüssel daneben liegt. Wer alle Ihre Dateien lesen kann, kann auch das Passwort lesen.</translation>
    </message>
    <message>
        <source>No keyring answers, and the encrypted file is locked: it needs its passphrase.</source>
        <translation>Kein Schlüsselbund antwortet, und die verschlüsselte Datei ist zu: Sie braucht ihre Passphrase.</translation>
    </message>
    <message>
        <source>No keyring answers: it goes into an encrypted file, in the way that you choose.</source>
        <translation>Kein Schlüsselbund antwortet: Es kommt in eine verschlüsselte Datei, so wie Sie es wählen.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>ConnectDesk</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Die Demo ansehen</translation>
    </message>
    <message>
        <source>Connect to Kafka</source>
        <translation>Mit Kafka verbinden</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Eine Datei öffnen</translation>
    </message>
    <message>
        <source>Edit the connection that runs</source>
        <translation>Die laufende Verbindung ändern</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>Beginnen: %1</translation>
    </message>
    <message>
        <source>Try the connection again</source>
        <translation>Die Verbindung noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 cannot be shown here, and stays as it is:</source>
        <translation>%1 kann hier nicht gezeigt werden und bleibt, wie sie ist:</translation>
    </message>
    <message>
        <source>Connect to Kafka</source>
        <translation>Mit Kafka verbinden</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Eine Datei öffnen</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Versuch abbrechen</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Look into the file</source>
        <translation>In die Datei sehen</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Start with %1</source>
        <translation>Mit %1 beginnen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add the other topics later, here. Nothing is written to Kafka.</source>
        <translation>Die übrigen Topics später hier ergänzen. Nach Kafka wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing is written to Kafka.</source>
        <translation>Nach Kafka wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>It could not be kept: %1.</source>
        <translation>Sie konnte nicht gemerkt werden: %1.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Gemerkt.</translation>
    </message>
    <message>
        <source>It could not be started: %1.</source>
        <translation>Sie konnte nicht beginnen: %1.</translation>
    </message>
    <message>
        <source>Its password is forgotten. The history that it has stays on the disk.</source>
        <translation>Ihr Passwort wird vergessen. Ihre Geschichte bleibt auf der Platte.</translation>
    </message>
    <message>
        <source>Where should the numbers come from?</source>
        <translation>Woher sollen die Zahlen kommen?</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Die Demo ansehen</translation>
    </message>
    <message>
        <source>A made-up company: 200 campaigns, 30 days of history, events at once. Nothing leaves this machine.</source>
        <translation>Eine erdachte Firma: 200 Kampagnen, 30 Tage Geschichte, sofort Ereignisse. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Read your own topics, from now on or from the start.</source>
        <translation>Eigene Topics lesen, ab jetzt oder von Anfang an.</translation>
    </message>
    <message>
        <source>Recorded events: NDJSON. Or drop one here.</source>
        <translation>Aufgezeichnete Ereignisse: NDJSON. Oder eine hier ablegen.</translation>
    </message>
    <message>
        <source>Kept connections</source>
        <translation>Gemerkte Verbindungen</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Choose a file (F4)</source>
        <translation>Eine Datei wählen (F4)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>NDJSON: one JSON object a line</source>
        <translation>NDJSON: ein JSON-Objekt je Zeile</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS and password</source>
        <translation>TLS und Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>those that this system trusts</source>
        <translation>die, denen dieses System vertraut</translation>
    </message>
    <message>
        <source>Our certificate</source>
        <translation>Unser Zertifikat</translation>
    </message>
    <message>
        <source>only where brokers ask for one</source>
        <translation>nur wo Broker eines verlangen</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sein Schlüssel</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Where the password is kept</source>
        <translation>Wo das Passwort liegt</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>New events</source>
        <translation>Neuem</translation>
    </message>
    <message>
        <source>The last 24 h</source>
        <translation>Den letzten 24 h</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Allem</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>from each event</source>
        <translation>aus jedem Ereignis</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Days begin in</source>
        <translation>Tage beginnen in</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>kept; type to change it</source>
        <translation>gemerkt; zum Ändern tippen</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Eine Datei nennen.</translation>
    </message>
    <message>
        <source>Name a broker.</source>
        <translation>Einen Broker nennen.</translation>
    </message>
    <message>
        <source>Name a topic.</source>
        <translation>Ein Topic nennen.</translation>
    </message>
    <message>
        <source>Give user and password.</source>
        <translation>Benutzer und Passwort angeben.</translation>
    </message>
    <message>
        <source>A certificate and its key go together.</source>
        <translation>Ein Zertifikat und sein Schlüssel gehören zusammen.</translation>
    </message>
</context>
<context>
    <name>CountsPane</name>
    <message>
        <source>Every record counted</source>
        <translation>Jeder Datensatz gezählt</translation>
    </message>
    <message>
        <source>Rejected by reason</source>
        <translation>Abgewiesen nach Grund</translation>
    </message>
    <message>
        <source>Nothing was rejected.</source>
        <translation>Nichts wurde abgewiesen.</translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>seit dem Start</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The history was damaged.</source>
        <translation>Die Historie war beschädigt.</translation>
    </message>
    <message>
        <source>Kept as %1; a new one is begun.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Aufbewahrt als %1; eine neue ist begonnen.</translation>
    </message>
    <message>
        <source>Nothing runs yet, so there is no folder.</source>
        <translation>Noch läuft nichts, also gibt es keinen Ordner.</translation>
    </message>
    <message>
        <source>The data folder is %1</source>
        <translation>Der Datenordner ist %1</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>No font on this machine has the letters of %1.</source>
        <extracomment>%1 is a language</extracomment>
        <translation>Auf diesem Rechner hat keine Schrift die Zeichen für %1.</translation>
    </message>
    <message>
        <source>Install one, such as Noto Sans, and start again.</source>
        <translation>Installieren Sie eine, etwa Noto Sans, und starten Sie neu.</translation>
    </message>
</context>
<context>
    <name>DeskState</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Keine Quelle</translation>
    </message>
    <message>
        <source>Last figures from %1, %2 ago.</source>
        <translation>Letzte Zahlen von %1, vor %2.</translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation>Die Auswertung antwortet nicht.</translation>
    </message>
    <message>
        <source>These figures cannot be read.</source>
        <translation>Diese Zahlen lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>No source sends anything; each is tried again by itself.</source>
        <translation>Keine Quelle sendet; jede wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Show sources</source>
        <translation>Quellen zeigen</translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation>Noch keine Zahlen.</translation>
    </message>
    <message>
        <source>Paused at %1.</source>
        <translation>Angehalten um %1.</translation>
    </message>
    <message>
        <source>%1 events have come in since; nothing is lost.</source>
        <translation>Seitdem sind %1 Ereignisse eingegangen; nichts geht verloren.</translation>
    </message>
    <message>
        <source>the figures stay as they were</source>
        <translation>die Zahlen bleiben, wie sie waren</translation>
    </message>
    <message>
        <source>Not every setting could be taken.</source>
        <translation>Nicht jede Einstellung ließ sich übernehmen.</translation>
    </message>
    <message>
        <source>Show settings</source>
        <translation>Einstellungen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>What comes in is shown, but not all is well.</source>
        <translation>Was hereinkommt, wird gezeigt, doch nicht alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>Sums differ by 1 record.</source>
        <translation>Die Summen weichen um 1 Datensatz ab.</translation>
    </message>
    <message>
        <source>Sums differ by %1 records.</source>
        <translation>Die Summen weichen um %1 Datensätze ab.</translation>
    </message>
    <message>
        <source>Nothing is changed by itself.</source>
        <translation>Von selbst wird nichts geändert.</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
</context>
<context>
    <name>DispositionsModel</name>
    <message>
        <source>In</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>%1 repaired</source>
        <translation>%1 berichtigt</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>counted, not in final windows</source>
        <translation>gezählt, nicht in endgültigen Fenstern</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>keine Einwilligung</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Sums agree</source>
        <translation>Summen stimmen überein</translation>
    </message>
    <message>
        <source>Sums differ by 1 record</source>
        <translation>Summen weichen um 1 Datensatz ab</translation>
    </message>
    <message>
        <source>Sums differ by %1 records</source>
        <translation>Summen weichen um %1 Datensätze ab</translation>
    </message>
    <message>
        <source>imbalance %1</source>
        <translation>Abweichung %1</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>valid and new: it counts everywhere</source>
        <translation>gültig und neu: zählt überall</translation>
    </message>
    <message>
        <source>valid and new, but its window was final: it counts in hours, days and weeks</source>
        <translation>gültig und neu, doch sein Fenster war endgültig: zählt in Stunden, Tagen und Wochen</translation>
    </message>
    <message>
        <source>its event id had come before: it counts once</source>
        <translation>seine Ereigniskennung war schon da: zählt einmal</translation>
    </message>
    <message>
        <source>its customer has withdrawn consent or was deleted: it counts nowhere</source>
        <translation>seine Kundin oder sein Kunde hat die Einwilligung zurückgezogen oder wurde gelöscht: zählt nirgends</translation>
    </message>
    <message>
        <source>it cannot be taken: it is kept whole in the quarantine</source>
        <translation>kann nicht angenommen werden: liegt ganz in der Quarantäne</translation>
    </message>
    <message>
        <source>every record becomes exactly one of these, and none is lost</source>
        <translation>jeder Datensatz wird genau eines davon, und keiner geht verloren</translation>
    </message>
    <message>
        <source>accepted + late + duplicate + suppressed + rejected</source>
        <translation>angenommen + verspätet + doppelt + unterdrückt + abgewiesen</translation>
    </message>
    <message>
        <source>Records in</source>
        <translation>Eingegangene Datensätze</translation>
    </message>
    <message>
        <source>Whether sums agree</source>
        <translation>Ob die Summen aufgehen</translation>
    </message>
    <message>
        <source>In = %1 = %2 = %3</source>
        <translation>Eingegangen = %1 = %2 = %3</translation>
    </message>
    <message>
        <source>In = %1; it should be %2 = %3</source>
        <translation>Eingegangen = %1; es sollte %2 = %3 sein</translation>
    </message>
    <message>
        <source>In − (%1) = %2 − (%3) = %4</source>
        <translation>Eingegangen − (%1) = %2 − (%3) = %4</translation>
    </message>
    <message>
        <source>%1 of %2 records (%3)</source>
        <translation>%1 von %2 Datensätzen (%3)</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutet</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>%1 of them, each as it is said in the journal</source>
        <translation>%1 davon, jeder wie im Journal vermerkt</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>since the engine started, over all sources</source>
        <translation>seit dem Start der Maschine, über alle Quellen</translation>
    </message>
</context>
<context>
    <name>Expected</name>
    <message>
        <source>one JSON object</source>
        <translation>ein JSON-Objekt</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Feld (Array)</translation>
    </message>
    <message>
        <source>an array of strings</source>
        <translation>ein Feld von Texten</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a string of 1 to 128 bytes</source>
        <translation>ein Text von 1 bis 128 Byte</translation>
    </message>
    <message>
        <source>a string, or a record key, or a tenant set for the source</source>
        <translation>ein Text, ein Schlüssel des Datensatzes oder ein Mandant, der für die Quelle gesetzt ist</translation>
    </message>
    <message>
        <source>anything but null or blank</source>
        <translation>irgendetwas, nur nicht null oder leer</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>eine endliche Zahl</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>0 to 10¹⁵</source>
        <translation>0 bis 10¹⁵</translation>
    </message>
    <message>
        <source>0 to 9·10¹²</source>
        <translation>0 bis 9·10¹²</translation>
    </message>
    <message>
        <source>three letters, as in EUR</source>
        <translation>drei Buchstaben wie in EUR</translation>
    </message>
    <message>
        <source>RFC 3339 with an offset, or epoch milliseconds</source>
        <translation>RFC 3339 mit Zeitversatz oder Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>≤ now + 5 min</source>
        <translation>≤ jetzt + 5 min</translation>
    </message>
    <message>
        <source>≥ now − 90 d</source>
        <translation>≥ jetzt − 90 d</translation>
    </message>
    <message>
        <source>one of the ten event types</source>
        <translation>eine der zehn Ereignisarten</translation>
    </message>
    <message>
        <source>email, social, display, search, video or native</source>
        <translation>email, social, display, search, video oder native</translation>
    </message>
    <message>
        <source>performance_threshold, budget_reallocation or manual_trigger</source>
        <translation>performance_threshold, budget_reallocation oder manual_trigger</translation>
    </message>
    <message>
        <source>rule_based, ml_powered or real_time</source>
        <translation>rule_based, ml_powered oder real_time</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>conversions</source>
        <translation>Konversionen</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>impressions</source>
        <translation>Einblendungen</translation>
    </message>
    <message>
        <source>%1 × (%2 %3 ÷ %4, at most 1)</source>
        <extracomment>A part of the score: 30 × (CTR 3.10% ÷ 5%, at most 1)</extracomment>
        <translation>%1 × (%2 %3 ÷ %4, höchstens 1)</translation>
    </message>
    <message>
        <source>%1 of %2 events (%3)</source>
        <translation>%1 von %2 Ereignissen (%3)</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>Vorläufig</translation>
    </message>
    <message>
        <source>nothing: all its windows are final</source>
        <translation>nichts: alle Fenster sind endgültig</translation>
    </message>
    <message>
        <source>%1, in windows since %2</source>
        <translation>%1, in Fenstern seit %2</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>1: nothing came after the end of its day</source>
        <translation>1: nach Ende des Tages kam nichts mehr</translation>
    </message>
    <message>
        <source>1: nothing came after the end of its hour</source>
        <translation>1: nach Ende der Stunde kam nichts mehr</translation>
    </message>
    <message numerus="yes">
        <source>up to %1: %Ln event(s) came after the end of their day</source>
        <translation>
            <numerusform>bis %1: %Ln Ereignis kam nach Ende seines Tages</numerusform>
            <numerusform>bis %1: %Ln Ereignisse kamen nach Ende ihres Tages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %1: %Ln event(s) came after the end of their hour</source>
        <translation>
            <numerusform>bis %1: %Ln Ereignis kam nach Ende seiner Stunde</numerusform>
            <numerusform>bis %1: %Ln Ereignisse kamen nach Ende ihrer Stunde</numerusform>
        </translation>
    </message>
    <message>
        <source>newest %1 ago</source>
        <extracomment>Of a source: its newest record came 0.8 s ago</extracomment>
        <translation>neuester vor %1</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>none is connected</source>
        <translation>keine ist verbunden</translation>
    </message>
    <message numerus="yes">
        <source>sum of %Ln bucket(s)</source>
        <translation>
            <numerusform>Summe von %Ln Abschnitt</numerusform>
            <numerusform>Summe von %Ln Abschnitten</numerusform>
        </translation>
    </message>
    <message>
        <source>÷ %1 h = %2 per hour</source>
        <translation>÷ %1 h = %2 je Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln Kampagne</numerusform>
            <numerusform>%Ln Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>with “%1”</source>
        <extracomment>Of the campaigns that a filter lets through</extracomment>
        <translation>mit „%1“</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>%1, %2, as of %3</source>
        <translation>%1, %2, Stand %3</translation>
    </message>
    <message>
        <source>Late events</source>
        <translation>Verspätete</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1: counted here, in no final window</source>
        <translation>%1: hier gezählt, in keinem endgültigen Fenster</translation>
    </message>
</context>
<context>
    <name>ExplainAction</name>
    <message>
        <source>What is this number?</source>
        <translation>Was ist das für eine Zahl?</translation>
    </message>
    <message>
        <source>No figure of campaigns stands here.</source>
        <translation>Hier steht keine Zahl von Kampagnen.</translation>
    </message>
</context>
<context>
    <name>ExplainSheet</name>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The record as it came</source>
        <translation>Der Datensatz, wie er kam</translation>
    </message>
    <message>
        <source>Enter opens what a row is the sum of, Backspace goes back, Esc closes</source>
        <translation>Eingabe öffnet, woraus eine Zeile besteht, Rücktaste geht zurück, Esc schließt</translation>
    </message>
    <message>
        <source>Taking the figure apart</source>
        <translation>Die Zahl wird zerlegt</translation>
    </message>
    <message>
        <source>This cannot be taken apart.</source>
        <translation>Das lässt sich nicht zerlegen.</translation>
    </message>
    <message numerus="yes">
        <source>Sum of %Ln bucket(s)</source>
        <translation>
            <numerusform>Summe von %Ln Abschnitt</numerusform>
            <numerusform>Summe von %Ln Abschnitten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in windows of 5 s</source>
        <translation>%1 in Fenstern von 5 s</translation>
    </message>
    <message>
        <source>%1 in minutes</source>
        <translation>%1 in Minuten</translation>
    </message>
    <message>
        <source>%1 in quarter-hours</source>
        <translation>%1 in Viertelstunden</translation>
    </message>
    <message>
        <source>No record of it is kept any more.</source>
        <translation>Kein Datensatz davon ist noch aufgehoben.</translation>
    </message>
    <message>
        <source>No source keeps any.</source>
        <translation>Keine Quelle hebt welche auf.</translation>
    </message>
    <message>
        <source>The last %1 records are kept, all since %2.</source>
        <translation>Aufgehoben sind die letzten %1 Datensätze, alle seit %2.</translation>
    </message>
    <message>
        <source>%1: %2 of its %3 events are kept as records; all that came since %4 are</source>
        <translation>%1: %2 von %3 Ereignissen sind als Datensatz aufgehoben, alle seit %4</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one moment to another, in the head of a file</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>the period before</source>
        <translation>der Zeitraum davor</translation>
    </message>
    <message>
        <source>the same days last week</source>
        <translation>dieselben Tage der Vorwoche</translation>
    </message>
    <message>
        <source>the same weekdays last year</source>
        <translation>dieselben Wochentage des Vorjahrs</translation>
    </message>
    <message>
        <source>name contains “%1”</source>
        <translation>Name enthält „%1“</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>since the engine started</source>
        <translation>seit dem Start der Engine</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Provisional since</source>
        <translation>Vorläufig seit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Generated at</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>and %1 more rows; all of them are in the CSV file</source>
        <translation>und %1 weitere Zeilen; in der CSV-Datei stehen alle</translation>
    </message>
    <message>
        <source>no filter</source>
        <translation>kein Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>against %1 – %2</source>
        <translation>gegen %1 – %2</translation>
    </message>
    <message>
        <source>provisional since %1</source>
        <translation>vorläufig seit %1</translation>
    </message>
    <message>
        <source>amounts in %1</source>
        <translation>Beträge in %1</translation>
    </message>
    <message>
        <source>times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
    <message>
        <source>Bellwether, generated at %1</source>
        <translation>Bellwether, erstellt %1</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source># Bellwether: %1; %2 lines before the table</source>
        <extracomment>The first line of a file: %1 is the title, %2 how many lines there are before the table</extracomment>
        <translation># Bellwether: %1; %2 Zeilen vor der Tabelle</translation>
    </message>
    <message>
        <source>share of 1</source>
        <translation>Anteil an 1</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 bis 100</translation>
    </message>
    <message>
        <source>%1 was not written: %2.</source>
        <extracomment>%1 is a file&apos;s name, %2 what the system says</extracomment>
        <translation>%1 wurde nicht geschrieben: %2.</translation>
    </message>
    <message>
        <source>The folder %1 is not there; choose another one.</source>
        <translation>Den Ordner %1 gibt es nicht; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>A folder has that name; choose another name.</source>
        <translation>So heißt ein Ordner; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>You may not write there; choose a folder of your own.</source>
        <translation>Dort dürfen Sie nicht schreiben; wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Free some space on that disk, or choose a folder on another one. What stood there before is still there.</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger, oder wählen Sie einen Ordner auf einem anderen. Was vorher dort stand, steht noch da.</translation>
    </message>
</context>
<context>
    <name>FigureChart</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>plus %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>minus %1</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>FiguresExport</name>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Delete takes the filter away</source>
        <translation>Entf hebt den Filter auf</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear (Esc)</source>
        <translation>Leeren (Esc)</translation>
    </message>
</context>
<context>
    <name>GuideAction</name>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt dazu.</translation>
    </message>
    <message>
        <source>Text of the chapter</source>
        <translation>Text des Kapitels</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>Revenue is %1, with nothing before to compare</source>
        <translation>Der Umsatz beträgt %1, zum Vergleich fehlt ein früherer</translation>
    </message>
    <message>
        <source>Revenue is level with %2</source>
        <extracomment>%2 is the range before: yesterday at this time</extracomment>
        <translation>Der Umsatz ist so hoch wie %2</translation>
    </message>
    <message>
        <source>Revenue is %1 ahead of %2</source>
        <translation>Der Umsatz liegt %1 höher als %2</translation>
    </message>
    <message>
        <source>Revenue is %1 behind %2</source>
        <translation>Der Umsatz liegt %1 niedriger als %2</translation>
    </message>
    <message>
        <source>; ROAS %1 is on its target.</source>
        <translation>; der ROAS von %1 trifft sein Ziel.</translation>
    </message>
    <message>
        <source>; ROAS %1 holds above the target of %2.</source>
        <translation>; der ROAS von %1 hält sich über dem Ziel von %2.</translation>
    </message>
    <message>
        <source>; ROAS %1 is under the target of %2.</source>
        <translation>; der ROAS von %1 liegt unter dem Ziel von %2.</translation>
    </message>
    <message>
        <source>; %2 lost most, %1.</source>
        <translation>; am meisten verlor %2, %1.</translation>
    </message>
    <message>
        <source>; there is no cost yet.</source>
        <translation>; noch sind keine Kosten entstanden.</translation>
    </message>
    <message>
        <source>No campaign has sent anything in this range.</source>
        <translation>Keine Kampagne hat in diesem Zeitraum etwas gesendet.</translation>
    </message>
    <message>
        <source>Revenue is %1</source>
        <translation>Der Umsatz beträgt %1</translation>
    </message>
</context>
<context>
    <name>HoursPane</name>
    <message>
        <source>Hours of the week</source>
        <translation>Stunden der Woche</translation>
    </message>
    <message>
        <source>Reading the hours of the range</source>
        <translation>Die Stunden des Zeitraums werden gelesen</translation>
    </message>
    <message>
        <source>The hours of the week cannot be read.</source>
        <translation>Die Stunden der Woche können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing came in this range.</source>
        <translation>In diesem Zeitraum kam nichts.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>In a chart or table</source>
        <translation>In Diagramm oder Tabelle</translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation>Nächste, vorige</translation>
    </message>
    <message>
        <source>Read a chart</source>
        <translation>Diagramm ablesen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
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
        <translation>Wie die Zahlen gezeigt werden</translation>
    </message>
    <message>
        <source>Nothing came in this range.</source>
        <translation>In diesem Zeitraum kam nichts.</translation>
    </message>
    <message>
        <source>A longer range may hold something.</source>
        <translation>Ein längerer Zeitraum enthält vielleicht etwas.</translation>
    </message>
    <message>
        <source>%1 of channels does not add up to a whole.</source>
        <translation>%1 der Kanäle ergibt zusammen kein Ganzes.</translation>
    </message>
    <message>
        <source>As bars, channels can be compared.</source>
        <translation>Als Balken lassen sich Kanäle vergleichen.</translation>
    </message>
    <message>
        <source>Show it as bars</source>
        <translation>Als Balken zeigen</translation>
    </message>
    <message>
        <source>pale: %1</source>
        <comment>what the second bar is</comment>
        <translation>blass: %1</translation>
    </message>
    <message>
        <source>Hours of the week need a range of a week or more.</source>
        <translation>Stunden der Woche brauchen einen Zeitraum von einer Woche oder mehr.</translation>
    </message>
    <message>
        <source>Four weeks and more show a habit, not one week&apos;s chance.</source>
        <translation>Vier Wochen und mehr zeigen eine Gewohnheit, nicht den Zufall einer Woche.</translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation>30 Tage zeigen</translation>
    </message>
    <message>
        <source>The hours of the week cannot be read.</source>
        <translation>Die Stunden der Woche können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the hours of the range</source>
        <translation>Die Stunden des Zeitraums werden gelesen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Areas by channel</source>
        <translation>Flächen nach Kanal</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Bars by channel</source>
        <translation>Balken nach Kanal</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Shares by channel</source>
        <translation>Anteile nach Kanal</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>Stunden der Woche</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Bars by day</source>
        <translation>Balken nach Tag</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days need a range of more than two weeks.</source>
        <translation>Tage brauchen einen Zeitraum von mehr als zwei Wochen.</translation>
    </message>
    <message>
        <source>Shorter ranges are counted in hours and minutes.</source>
        <translation>Kürzere Zeiträume werden in Stunden und Minuten gezählt.</translation>
    </message>
    <message>
        <source>tick: %1</source>
        <comment>what a small line across a bar is</comment>
        <translation>Strich: %1</translation>
    </message>
</context>
<context>
    <name>LaunchPane</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Launched</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>day of days</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>past its %1</source>
        <translation>über seine %1 hinaus</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>Line to read by</source>
        <translation>Linie zum Ablesen</translation>
    </message>
    <message>
        <source>A line to read the chart by. Nothing is sent and nothing is changed when it is crossed; alert rules will stand in the same place.</source>
        <translation>Eine Linie, um das Diagramm abzulesen. Wird sie gekreuzt, wird nichts gesendet und nichts geändert; Warnregeln werden an derselben Stelle stehen.</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>&amp;Drawn as</source>
        <translation>&amp;Gezeichnet als</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>Gezeichnet als</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Choose the range</source>
        <translation>Zeitraum wählen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>Kontrastreiche Farben</translation>
    </message>
    <message>
        <source>Charts as tables</source>
        <translation>Diagramme als Tabellen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>The engine does not answer</source>
        <translation>Die Auswertung antwortet nicht</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln line(s).</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 is what was changed: filter</extracomment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>From – to…</source>
        <translation>Von – bis …</translation>
    </message>
    <message>
        <source>Choose what to compare with</source>
        <translation>Vergleich wählen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shorter time</source>
        <translation>Kürzere Zeit</translation>
    </message>
    <message>
        <source>Longer time</source>
        <translation>Längere Zeit</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Time before zooming</source>
        <translation>Zeit vor dem Zoomen</translation>
    </message>
</context>
<context>
    <name>MarkStore</name>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>Your notes in %1 cannot be read: %2.</source>
        <extracomment>%1 is a file&apos;s name, %2 what is wrong with it</extracomment>
        <translation>Ihre Notizen in %1 sind nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The file is kept as %1; new notes begin a new file.</source>
        <translation>Die Datei bleibt als %1 erhalten; neue Notizen beginnen eine neue Datei.</translation>
    </message>
    <message>
        <source>The file is left as it is; notes of this run are not kept.</source>
        <translation>Die Datei bleibt, wie sie ist; Notizen dieses Laufs werden nicht behalten.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Linie</translation>
    </message>
</context>
<context>
    <name>MoversModel</name>
    <message>
        <source>Down most</source>
        <translation>Stärkster Rückgang</translation>
    </message>
    <message>
        <source>Up most</source>
        <translation>Stärkster Anstieg</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Difference of revenue</source>
        <translation>Unterschied des Umsatzes</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>all campaigns</source>
        <translation>alle Kampagnen</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Wann</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Movers</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>provisional since %1</source>
        <translation>vorläufig seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s), ROAS target %1</source>
        <translation>
            <numerusform>%Ln Kampagne, ROAS-Ziel %1</numerusform>
            <numerusform>%Ln Kampagnen, ROAS-Ziel %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No campaign has sent anything yet.</source>
        <translation>Noch keine Kampagne hat etwas gesendet.</translation>
    </message>
    <message>
        <source>Figures stand here from the first campaign event on. Sources shows what is connected.</source>
        <translation>Zahlen stehen hier ab dem ersten Kampagnenereignis. Was verbunden ist, zeigt „Quellen“.</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>Quellen zeigen</translation>
    </message>
    <message>
        <source>kind of chart</source>
        <translation>Art des Diagramms</translation>
    </message>
    <message>
        <source>No campaign matches.</source>
        <translation>Keine Kampagne passt.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
</context>
<context>
    <name>OwnMarks</name>
    <message>
        <source>it is no JSON object</source>
        <translation>sie ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is no JSON from byte %1 on</source>
        <translation>sie ist ab Byte %1 kein JSON</translation>
    </message>
    <message>
        <source>it is of version %1, and this program reads version %2</source>
        <translation>sie hat Version %1, und dieses Programm liest Version %2</translation>
    </message>
    <message>
        <source>note %1 is incomplete</source>
        <translation>Notiz %1 ist unvollständig</translation>
    </message>
    <message>
        <source>line %1 is incomplete</source>
        <translation>Linie %1 ist unvollständig</translation>
    </message>
</context>
<context>
    <name>OwnWindow</name>
    <message>
        <source>As a table (F2)</source>
        <translation>Als Tabelle (F2)</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>These figures cannot be read.</source>
        <translation>Diese Zahlen lassen sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>PaletteField</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>provisional</source>
        <translation>vorläufig</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>steht aus</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>final</source>
        <translation>endgültig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>parts that are not listed</comment>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Late, in no final window</source>
        <translation>Verspätet, in keinem endgültigen Fenster</translation>
    </message>
    <message>
        <source>repeat, adds nothing</source>
        <translation>Wiederholung, zählt nicht</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>Sum</source>
        <extracomment>Below a list of parts: what they add up to</extracomment>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
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
        <translation>Entf</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Unten</translation>
    </message>
</context>
<context>
    <name>QuarantineModel</name>
    <message>
        <source>whole record</source>
        <translation>ganzer Datensatz</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>At stake %1</source>
        <comment>with the currency&apos;s sign</comment>
        <translation>Auf dem Spiel %1</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>Betroffen</translation>
    </message>
</context>
<context>
    <name>QuarantinePane</name>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason: any</source>
        <translation>Grund: jeder</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>The quarantine cannot be read.</source>
        <translation>Die Quarantäne lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the quarantine</source>
        <translation>Die Quarantäne wird gelesen</translation>
    </message>
    <message>
        <source>No record was rejected for this reason.</source>
        <translation>Aus diesem Grund wurde kein Datensatz abgewiesen.</translation>
    </message>
    <message>
        <source>Show all reasons</source>
        <translation>Alle Gründe zeigen</translation>
    </message>
    <message>
        <source>The quarantine is empty.</source>
        <translation>Die Quarantäne ist leer.</translation>
    </message>
    <message>
        <source>Records that cannot be taken are kept here whole, with the reason.</source>
        <translation>Datensätze, die nicht angenommen werden können, bleiben hier ganz erhalten, mit dem Grund.</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>%1, %2 at stake</source>
        <comment>records, money</comment>
        <translation>%1, %2 auf dem Spiel</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Jeder Grund</translation>
    </message>
    <message>
        <source>%1 of %2 records, the newest</source>
        <comment>how many are read so far</comment>
        <translation>%1 von %2 Datensätzen, die neuesten</translation>
    </message>
</context>
<context>
    <name>RangeSheet</name>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Times of %1</source>
        <translation>Zeiten von %1</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>Das Ende liegt nicht nach dem Anfang.</translation>
    </message>
    <message>
        <source>At most 800 days can be shown at a time.</source>
        <translation>Höchstens 800 Tage lassen sich auf einmal zeigen.</translation>
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
        <source>%1, same hours</source>
        <extracomment>The same hours of another day: Tue 17 Nov, same hours</extracomment>
        <translation>%1, gleiche Stunden</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>last %1 at this time</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>am letzten %1 um diese Zeit</translation>
    </message>
    <message>
        <source>yesterday at this time</source>
        <translation>gestern um diese Zeit</translation>
    </message>
    <message>
        <source>%1 at this time</source>
        <translation>am %1 um diese Zeit</translation>
    </message>
    <message>
        <source>the minutes before</source>
        <translation>in den Minuten davor</translation>
    </message>
    <message>
        <source>the 15 minutes before</source>
        <translation>in den 15 Minuten davor</translation>
    </message>
    <message>
        <source>the hour before</source>
        <translation>in der Stunde davor</translation>
    </message>
    <message>
        <source>the 6 hours before</source>
        <translation>in den 6 Stunden davor</translation>
    </message>
    <message>
        <source>the 24 hours before</source>
        <translation>in den 24 Stunden davor</translation>
    </message>
    <message>
        <source>the 7 days before</source>
        <translation>in den 7 Tagen davor</translation>
    </message>
    <message>
        <source>the 30 days before</source>
        <translation>in den 30 Tagen davor</translation>
    </message>
    <message>
        <source>the 90 days before</source>
        <translation>in den 90 Tagen davor</translation>
    </message>
    <message>
        <source>none on %1</source>
        <translation>keine am %1</translation>
    </message>
    <message>
        <source>none before</source>
        <translation>zuvor keine</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>This range</source>
        <extracomment>At the line of a range that stands still, beside the one it is compared with</extracomment>
        <translation>Dieser Zeitraum</translation>
    </message>
    <message>
        <source>the same weekdays last year</source>
        <translation>letztes Jahr an denselben Wochentagen</translation>
    </message>
    <message>
        <source>the same time last week</source>
        <translation>letzte Woche zur selben Zeit</translation>
    </message>
    <message>
        <source>the time right before</source>
        <translation>unmittelbar davor</translation>
    </message>
</context>
<context>
    <name>ReasonsModel</name>
    <message>
        <source>Show these in the quarantine</source>
        <translation>Diese in der Quarantäne zeigen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>%1 of the largest</source>
        <extracomment>%1 is a share: 42%</extracomment>
        <translation>%1 des größten</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Abgewiesen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 rejected records (%3)</source>
        <translation>%1 von %2 abgewiesenen Datensätzen (%3)</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>since the engine started, over all sources</source>
        <translation>seit dem Start der Maschine, über alle Quellen</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Enter shows these in the quarantine, whole</source>
        <translation>Die Eingabetaste zeigt sie in der Quarantäne, ganz</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Copy the record</source>
        <translation>Datensatz kopieren</translation>
    </message>
    <message>
        <source>Bytes of the record</source>
        <translation>Bytes des Datensatzes</translation>
    </message>
    <message>
        <source>Choose a record in the quarantine to read it here.</source>
        <translation>Ein Datensatz, der in der Quarantäne gewählt ist, steht hier.</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3.</source>
        <translation>%1: erwartet %2, gefunden %3.</translation>
    </message>
    <message>
        <source>%1 is not in the record; expected %2.</source>
        <translation>%1 fehlt im Datensatz; erwartet %2.</translation>
    </message>
    <message>
        <source>Expected %1, found %2.</source>
        <translation>Erwartet %1, gefunden %2.</translation>
    </message>
    <message>
        <source>The first %1 of %2 bytes are shown; Copy takes them all.</source>
        <translation>Die ersten %1 von %2 Bytes; Kopieren nimmt alle.</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>“%1” must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>“%1” must be an object.</source>
        <translation>„%1“ muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>“%1” is “%2”; allowed is %3.</source>
        <translation>„%1“ ist „%2“; erlaubt sind %3.</translation>
    </message>
    <message>
        <source>“%1” must be a time such as 2026-11-25T09:00:00Z.</source>
        <translation>„%1“ muss eine Zeit sein wie 2026-11-25T09:00:00Z.</translation>
    </message>
    <message>
        <source>“range.to” is not after “range.from”.</source>
        <translation>„range.to“ liegt nicht nach „range.from“.</translation>
    </message>
    <message>
        <source>this is not a saved view (line %1: %2).</source>
        <translation>das ist keine gespeicherte Ansicht (Zeile %1: %2).</translation>
    </message>
    <message>
        <source>this is not a saved view (“bellwether_view” is missing).</source>
        <translation>das ist keine gespeicherte Ansicht („bellwether_view“ fehlt).</translation>
    </message>
    <message>
        <source>this view was saved by a newer Bellwether (version %1; this one reads up to %2). Update this program.</source>
        <translation>diese Ansicht stammt von einem neueren Bellwether (Version %1; dieses liest bis %2). Bitte das Programm erneuern.</translation>
    </message>
</context>
<context>
    <name>ScopeBar</name>
    <message>
        <source>No tenant yet</source>
        <translation>Noch kein Mandant</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show the newest figures again</source>
        <translation>Wieder die neuesten Zahlen zeigen</translation>
    </message>
    <message>
        <source>Freeze the figures; events still come in</source>
        <translation>Zahlen einfrieren; Ereignisse kommen weiter herein</translation>
    </message>
    <message>
        <source>From – to…</source>
        <translation>Von – bis …</translation>
    </message>
</context>
<context>
    <name>ScopeStore</name>
    <message>
        <source>tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>SecretPane</name>
    <message>
        <source>How the encrypted file is protected</source>
        <translation>Wie die verschlüsselte Datei geschützt ist</translation>
    </message>
    <message>
        <source>By a passphrase</source>
        <translation>Durch eine Passphrase</translation>
    </message>
    <message>
        <source>By a key file</source>
        <translation>Durch eine Schlüsseldatei</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>looking for a keyring</source>
        <translation>Schlüsselbund wird gesucht</translation>
    </message>
    <message>
        <source>It is asked for at every start, and kept nowhere: nobody can find it again for you.</source>
        <translation>Sie wird bei jedem Start verlangt und nirgends gemerkt: Niemand kann sie für Sie wiederfinden.</translation>
    </message>
    <message>
        <source>The key lies beside the file, for your eyes only. Who can read all your files can read the password, too.</source>
        <translation>Der Schlüssel liegt neben der Datei, nur für Sie lesbar. Wer alle Ihre Dateien lesen kann, kann auch das Passwort lesen.</translation>
    </message>
    <message>
        <source>The encrypted file needs a passphrase.</source>
        <translation>Die verschlüsselte Datei braucht eine Passphrase.</translation>
    </message>
    <message>
        <source>The passphrase does not open the file.</source>
        <translation>Die Passphrase öffnet die Datei nicht.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1: zurück zur Vorgabe</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Panes slide</source>
        <translation>Flächen gleiten</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Nichts bewegt sich</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>Wie die Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light, dark, with high contrast, or as the system is set.</source>
        <translation>Hell, dunkel, mit hohem Kontrast oder wie im System eingestellt.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How much air the rows of tables and lists have.</source>
        <translation>Wie viel Luft die Zeilen von Tabellen und Listen haben.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Text, icons and rows grow together.</source>
        <translation>Text, Symbole und Zeilen wachsen gemeinsam.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Whether panes slide when they open; figures never do.</source>
        <translation>Ob Flächen gleiten, wenn sie sich öffnen; Zahlen tun es nie.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of every text, and the side lines begin at.</source>
        <translation>Aller Texte, und die Seite, an der Zeilen beginnen.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>How numbers, amounts of money and dates are written.</source>
        <translation>Wie Zahlen, Geldbeträge und Daten geschrieben werden.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language and formats</source>
        <translation>Sprache und Formate</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>names of keys</source>
        <translation>Namen von Tasten</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. It is left as it is, and nothing is kept in this run.</source>
        <translation>%1 lässt sich nicht lesen: %2. Die Datei bleibt, wie sie ist, und dieses Mal wird nichts behalten.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. It is kept as %3.</source>
        <translation>%1 lässt sich nicht lesen: %2. Die Datei ist aufgehoben als %3.</translation>
    </message>
    <message>
        <source>%1 is “%2” in %3; allowed is %4. “%5” counts instead.</source>
        <translation>%1 ist „%2“ in %3; erlaubt ist %4. Stattdessen gilt „%5“.</translation>
    </message>
    <message>
        <source>%1 cannot be written; settings hold until the window closes.</source>
        <translation>%1 lässt sich nicht schreiben; Einstellungen gelten, bis das Fenster sich schließt.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No setting matches.</source>
        <translation>Keine Einstellung passt.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Keys of your own are marked with the way back.</source>
        <translation>Eigene Tasten sind mit dem Weg zurück gekennzeichnet.</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Zurück zu den Vorgaben</translation>
    </message>
    <message>
        <source>All keys back to the defaults</source>
        <translation>Alle Tasten zurück zu den Vorgaben</translation>
    </message>
    <message>
        <source>%1 moves, chooses or closes everywhere.</source>
        <translation>%1 bewegt, wählt oder schließt überall.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>%1 gehört zu „%2“.</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Von dort wegnehmen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>it holds bytes that are no text</source>
        <translation>sie enthält Bytes, die kein Text sind</translation>
    </message>
    <message>
        <source>line %1 is no setting</source>
        <translation>Zeile %1 ist keine Einstellung</translation>
    </message>
    <message>
        <source>its form is broken</source>
        <translation>ihre Form ist beschädigt</translation>
    </message>
</context>
<context>
    <name>ShippedViews</name>
    <message>
        <source>Director</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Verwaltung</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>SmallMultiple</name>
    <message>
        <source>%1 an hour</source>
        <translation>%1 je Stunde</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Records</source>
        <comment>how many records a source is behind</comment>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Wassermarke</translation>
    </message>
    <message>
        <source>Events/s</source>
        <translation>Ereignisse/s</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>offline since %1</source>
        <translation>offline seit %1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message>
        <source>clock − watermark − allowed disorder = %1</source>
        <translation>Uhr − Wassermarke − erlaubte Unordnung = %1</translation>
    </message>
    <message>
        <source>end − place reached, over %1 partitions = %2</source>
        <translation>Ende − erreichte Stelle, über %1 Partitionen = %2</translation>
    </message>
    <message>
        <source>the lowest of its partitions = %1</source>
        <translation>die niedrigste ihrer Partitionen = %1</translation>
    </message>
    <message>
        <source>records of the last 5 s ÷ 5 = %1 a second</source>
        <translation>Datensätze der letzten 5 s ÷ 5 = %1 je Sekunde</translation>
    </message>
    <message>
        <source>stretches that were gone before they were read = %1</source>
        <translation>Strecken, die weg waren, ehe sie gelesen wurden = %1</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutet</translation>
    </message>
    <message>
        <source>no event from before the watermark is waited for</source>
        <translation>auf kein Ereignis von davor wird noch gewartet</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1 Ereignisse/s</translation>
    </message>
    <message>
        <source>Sources cannot be read.</source>
        <translation>Die Quellen lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Reading sources</source>
        <translation>Quellen werden gelesen</translation>
    </message>
    <message>
        <source>No source is connected.</source>
        <translation>Keine Quelle ist verbunden.</translation>
    </message>
    <message>
        <source>Connections: keep, change, try and choose</source>
        <translation>Verbindungen: merken, ändern, prüfen und wählen</translation>
    </message>
    <message>
        <source>Choose where figures come from, or name sources in a configuration file.</source>
        <translation>Wählen, woher Zahlen kommen, oder Quellen in einer Konfigurationsdatei nennen.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Open the sources</source>
        <translation>Quellen öffnen</translation>
    </message>
    <message>
        <source>offline since %1</source>
        <translation>offline seit %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen %1</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <extracomment>How many events come in each second</extracomment>
        <translation>%1 Ereignisse/s</translation>
    </message>
    <message>
        <source>Final to %1</source>
        <translation>Endgültig bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>no source yet</source>
        <translation>noch keine Quelle</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
</context>
<context>
    <name>TakeAway</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>In einem eigenen Fenster</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Values, for a spreadsheet (*.csv)</source>
        <translation>Werte, für eine Tabellenkalkulation (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Paper (*.pdf)</source>
        <translation>Papier (*.pdf)</translation>
    </message>
    <message>
        <source>Page as PDF…</source>
        <translation>Seite als PDF …</translation>
    </message>
    <message>
        <source>There is nothing to take away yet.</source>
        <translation>Es gibt noch nichts mitzunehmen.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>%1 as PDF</source>
        <translation>%1 als PDF</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>%1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>What it was to hold is no longer on screen.</source>
        <translation>Was darin stehen sollte, ist nicht mehr zu sehen.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>a folder</comment>
        <translation>In %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s) of %1.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 kopiert.</numerusform>
            <numerusform>%Ln Zeilen von %1 kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the picture of %1.</source>
        <translation>Bild von %1 kopiert.</translation>
    </message>
</context>
<context>
    <name>TestList</name>
    <message>
        <source>What the test found</source>
        <translation>Was der Versuch ergab</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>misslungen</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Shown in the trend; Enter or a double click opens the campaigns it is made of</source>
        <translation>Steht im Verlauf; Enter oder Doppelklick öffnet die Kampagnen dahinter</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>plus %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>minus %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>vorläufig</translation>
    </message>
</context>
<context>
    <name>TileStrip</name>
    <message>
        <source>Leading figures</source>
        <translation>Leitzahlen</translation>
    </message>
</context>
<context>
    <name>TimeChart</name>
    <message>
        <source>%1 per hour</source>
        <comment>a currency</comment>
        <translation>%1 je Stunde</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Counted to</source>
        <translation>Gezählt bis</translation>
    </message>
    <message>
        <source>Begin before</source>
        <translation>Beginn davor</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>TrendPane</name>
    <message>
        <source>By channel</source>
        <translation>Nach Kanal</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing came in this range.</source>
        <translation>In diesem Zeitraum kam nichts.</translation>
    </message>
    <message>
        <source>A longer range may hold something.</source>
        <translation>Ein längerer Zeitraum enthält vielleicht etwas.</translation>
    </message>
    <message>
        <source>Reading the figures</source>
        <translation>Zahlen werden gelesen</translation>
    </message>
    <message>
        <source>As a table (F2)</source>
        <translation>Als Tabelle (F2)</translation>
    </message>
    <message>
        <source>Shown as: %1</source>
        <translation>Gezeigt als: %1</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <comment>a campaign&apos;s name</comment>
        <translation>%1: gestoppt</translation>
    </message>
    <message>
        <source>%1: launched</source>
        <comment>a campaign&apos;s name</comment>
        <translation>%1: gestartet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier launch(es) and stop(s) not drawn</source>
        <translation>
            <numerusform>%Ln früherer Start oder Stopp nicht gezeichnet</numerusform>
            <numerusform>%Ln frühere Starts und Stopps nicht gezeichnet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewKeeper</name>
    <message>
        <source>Save this view…</source>
        <translation>Ansicht speichern …</translation>
    </message>
    <message>
        <source>Take over a view from a file…</source>
        <translation>Ansicht aus einer Datei übernehmen …</translation>
    </message>
    <message>
        <source>Take over a view</source>
        <translation>Ansicht übernehmen</translation>
    </message>
    <message>
        <source>Saved views (*.json)</source>
        <translation>Gespeicherte Ansichten (*.json)</translation>
    </message>
    <message>
        <source>Give this view to others…</source>
        <translation>Ansicht weitergeben …</translation>
    </message>
    <message>
        <source>Give this view to others</source>
        <translation>Ansicht weitergeben</translation>
    </message>
    <message>
        <source>Remove the saved view</source>
        <translation>Gespeicherte Ansicht entfernen</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>„%1“ entfernt.</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>“%1” needs the view “%2”, which this version does not have.</source>
        <translation>„%1“ braucht die Seite „%2“, die diese Version nicht hat.</translation>
    </message>
    <message>
        <source>Takes the place of the view of this name.</source>
        <translation>Ersetzt die Ansicht dieses Namens.</translation>
    </message>
    <message>
        <source>With range, comparison, filter and columns, for every tenant.</source>
        <translation>Mit Zeitraum, Vergleich, Filter und Spalten, für jeden Mandanten.</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Saved “%1”.</source>
        <translation>„%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Took over “%1”.</source>
        <translation>„%1“ übernommen.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
</context>
<context>
    <name>ViewLibrary</name>
    <message>
        <source>The folder %1 for saved views cannot be made.</source>
        <translation>Der Ordner %1 für gespeicherte Ansichten lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>“%1” came with the program and stays.</source>
        <translation>„%1“ gehört zum Programm und bleibt.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>lagging</source>
        <translation>im Rückstand</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>T</source>
        <translation>Bio.</translation>
    </message>
    <message>
        <source>B</source>
        <translation>Mrd.</translation>
    </message>
    <message>
        <source>M</source>
        <translation>Mio.</translation>
    </message>
    <message>
        <source>K</source>
        <translation>Tsd.</translation>
    </message>
    <message>
        <source>none before</source>
        <translation>zuvor keine</translation>
    </message>
    <message>
        <source>none now</source>
        <translation>jetzt keine</translation>
    </message>
    <message>
        <source>from 0</source>
        <translation>von 0</translation>
    </message>
    <message>
        <source>pp</source>
        <translation>PP</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>T</translation>
    </message>
    <message>
        <source>no impressions</source>
        <translation>nie gezeigt</translation>
    </message>
    <message>
        <source>no clicks</source>
        <translation>keine Klicks</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>keine Kosten</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation>ROAS</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Konversionen</translation>
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
        <translation>Einblendungen</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>Performance score</source>
        <translation>Leistungspunktzahl</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Social</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Native</source>
        <translation>Native</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Letzte 15 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>Letzte 6 Stunden</translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation>Heute bisher</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>A date with its year and a time, as QDateTimeEdit takes it: 17 Nov 2026 14:37</extracomment>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a day with its month, %2 the year: 17 Nov 2026</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>Kein Vergleich</translation>
    </message>
    <message>
        <source>Previous period of the same length</source>
        <translation>Vorheriger Zeitraum gleicher Länge</translation>
    </message>
    <message>
        <source>Same days last week</source>
        <translation>Dieselben Tage der Vorwoche</translation>
    </message>
    <message>
        <source>Same weekdays last year</source>
        <translation>Dieselben Wochentage des Vorjahres</translation>
    </message>
</context>
</TS>
