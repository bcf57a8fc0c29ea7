<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CampaignWords</name>
    <message numerus="yes">
        <source>%Ln campaign(s) of this channel, each whole; a ratio is made of the sums</source>
        <translation>
            <numerusform>%Ln campaign of this channel, whole; a ratio is made of the sums</numerusform>
            <numerusform>%Ln campaigns of this channel, each whole; a ratio is made of the sums</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignsModel</name>
    <message numerus="yes">
        <source>%Ln campaigns</source>
        <translation>
            <numerusform>%Ln campaign</numerusform>
            <numerusform>%Ln campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>mean of %Ln week(s)</source>
        <translation>
            <numerusform>mean of %Ln week</numerusform>
            <numerusform>mean of %Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each hour came %Ln time(s)</source>
        <translation>
            <numerusform>each hour came %Ln time</numerusform>
            <numerusform>each hour came %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an hour came at most %Ln time(s)</source>
        <translation>
            <numerusform>an hour came at most %Ln time</numerusform>
            <numerusform>an hour came at most %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fewer than %Ln week(s)</source>
        <extracomment>Too little to judge an hour of the week by</extracomment>
        <translation>
            <numerusform>fewer than %Ln week</numerusform>
            <numerusform>fewer than %Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>came %Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message numerus="yes">
        <source>%Ln campaign(s) beside each other</source>
        <translation>
            <numerusform>%Ln campaign beside each other</numerusform>
            <numerusform>%Ln campaigns beside each other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connect</name>
    <message numerus="yes">
        <source>%Ln readable</source>
        <translation>
            <numerusform>%Ln readable</numerusform>
            <numerusform>%Ln readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not</source>
        <translation>
            <numerusform>%Ln not</numerusform>
            <numerusform>%Ln not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) tried</source>
        <translation>
            <numerusform>%Ln record tried</numerusform>
            <numerusform>%Ln records tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broker(s)</source>
        <translation>
            <numerusform>%Ln broker</numerusform>
            <numerusform>%Ln brokers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln partition(s)</source>
        <translation>
            <numerusform>%Ln partition</numerusform>
            <numerusform>%Ln partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskState</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message numerus="yes">
        <source>up to %1: %Ln event(s) came after the end of their day</source>
        <translation>
            <numerusform>up to %1: %Ln event came after the end of its day</numerusform>
            <numerusform>up to %1: %Ln events came after the end of their day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %1: %Ln event(s) came after the end of their hour</source>
        <translation>
            <numerusform>up to %1: %Ln event came after the end of its hour</numerusform>
            <numerusform>up to %1: %Ln events came after the end of their hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sum of %Ln bucket(s)</source>
        <translation>
            <numerusform>sum of %Ln bucket</numerusform>
            <numerusform>sum of %Ln buckets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaign(s)</source>
        <translation>
            <numerusform>%Ln campaign</numerusform>
            <numerusform>%Ln campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplainSheet</name>
    <message numerus="yes">
        <source>Sum of %Ln bucket(s)</source>
        <translation>
            <numerusform>Sum of %Ln bucket</numerusform>
            <numerusform>Sum of %Ln buckets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>Copied %Ln line(s).</source>
        <translation>
            <numerusform>Copied %Ln line.</numerusform>
            <numerusform>Copied %Ln lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%Ln campaign(s), ROAS target %1</source>
        <translation>
            <numerusform>%Ln campaign, ROAS target %1</numerusform>
            <numerusform>%Ln campaigns, ROAS target %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>parts that are not listed</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeAway</name>
    <message numerus="yes">
        <source>Copied %Ln row(s) of %1.</source>
        <translation>
            <numerusform>Copied %Ln row of %1.</numerusform>
            <numerusform>Copied %Ln rows of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendPane</name>
    <message numerus="yes">
        <source>%Ln earlier launch(es) and stop(s) not drawn</source>
        <translation>
            <numerusform>%Ln earlier launch or stop not drawn</numerusform>
            <numerusform>%Ln earlier launches and stops not drawn</numerusform>
        </translation>
    </message>
</context>
</TS>
