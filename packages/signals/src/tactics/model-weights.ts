// Data: tenths of log odds, made by tools/train-signal-model.ts from train, dev, dev-1, dev-2, dev-3. Do not edit.
/** In the order of HEADS. */
// biome-ignore format: one table a line
export const HEAD_BIAS: readonly number[] = [-2.19, -2.07, -2.43, -2.05, -1.96, -2.21, -2.03, -2.26, -2.03, -2.47, -2.3, -2.16, -3.27, -2.73, -2.19, -2.29, -2.43, -2.06, -2.15, -2.23];
export const EVIDENCE_BIAS: number = -3.37;
/** A feature a line: for a threat under way when the other says it, when the person says it (me), for each tactic. */
export const WEIGHTS: string = `:amount +6 D1+16 P1+5
:break +10 C1-5 R2-4 R3-5 S1-6 L1+9 T1+8 D1+9 D2-7 E2+4
:currency E2+5
:duration P1+5
:laugh -5 L1-5 T1-4
:nth P1+6
:num +6 R1-4 R3-4 I1-6 S2-5 S3-4 L1+5 L2+4 T1+5 D1+12 P1+5 E1+7
:question C1+8 R2+8 R3+9 I1-5 L1-6 D1-4 D3-7 P1-7 E1-4 E2-6
:quote -4 D1-5 P1-4
:range C2+9
<accusation> L3+13 T1+4 E2+7
<act> +6 R1-6 L2-4 T1+7 D1-8 D2+6 D3+23 P1+8
<addverb> C2+10 R1+5 R2-4 R3-6 I1-5 S1-7 S2-6 S3-4 L1-6 L3-7 T1-5 D3-4 P1+8 E2-6
<alone> R1-5 R2-7 R3+20
<amount> +7 D1+16 D3-4 P1+7 E2+8
<app> -5 C1-5 C2+29 I1+6 L1-4 T1-5 D1-5 D2-4
<be> -7 C1-6 C2-6 R2-4 R3-4 I1-4 S1-8 S2-8 S3-5 L2-5 L3-7 T1-7 D1-6 D2-9 D3-8 P1-6 P2-5 E1-5 E2-4
<bytime> C1-5 C2-6 R2-5 L3-6 D1+4 D2+4 D3-5 P1+12
<call> +4 S1+4 S2+21 D2+6
<chat> L1+6 T1+6 D1+6
<choice> +10 T1+13 D1+12
<circle> +7 L2+8 T1+6
<clock> D1-4 P1+6
<coax> R1-4 I1-4 S1+4 S2+10 S3+26 T1-6 D1-6 P1-5
<contact> -5 C1+36 R1+5 L2-7
<currency> +6 C1-6 T1+4 D1+10 D2-4 D3-6 E1-7
<deadline> P1+15
<dealing> -9 me-4 C1-7 C2-6 R1-9 R2-6 R3-6 I1-8 S1-5 S2-7 S3-7 L1-5 L2-5 L3-7 T1-12 D1-9 D2-8 D3-9 P1-4 P2-8 E1-7 E2-9
<device> +6 C1-4 R1-6 R3+8 I1-4 L1+15 D1+6 D3-4 P2+4
<disclose> me-4 C1-5 C2+4 S2+4 L1-10 T1+7 D2+5 D3-4 P2-4
<disclosed> +5 L2-5 T1+6 D2+4 P2+4 E2-4
<disgrace> S3+4 T1+5
<doing> T1+5 E1+4
<duration> +4 T1+5 D1-5 P1+24 P2+8 E1-4
<escape> T1-4 D3-4 P1+4 P2+17
<everyone> S3+4 L1-8 T1+4 D1+4 P2+4
<evidence> +6 C1-4 R1-4 S2-5 S3-4 L1+5 L3-5 T1+5 D1+6 D2-5
<expose> C1-4 R1-4 R3-4 I1+6 S1+4 S2+4
<fake> me+4 L1+4 L3+7
<fame> L2-5 T1+5 P1-4
<film> +8 R1-4 S2+9 L1+22 T1+7 D1+5 P1+6 P2+6 E1+5
<futreach> I1+6 S3+4 L3+7 T1+6
<futur> R1-4 R3-4 L3-4 T1+8 D2-6 E1-4
<give> C2+5 R1-4 R2-4 S2+9 D2+4 E1-5
<group-noun> +4 C2-4 I1-4 S1-5 S2-7 S3-4 L2+8 T1+6 P1+7 E1-4
<have> C2-5 R1-4 R3-5 S1-4 E1-6
<help> +4 T1-6 D1+5 E2+25
<helper> L1-4 L3+7 P1-4 E2+25
<hold> R2-4 R3-4 I1-4 S1-4 S2-5 S3-5 L1+15 T1-5 D1-5 D2-4 E1-5
<hush> +5 C1-4 R2-4 I1+12 S1-4 L2-4 D1+12 P2-4
<i> R2-6 R3-8 I1-5 S2-6 S3-5 L2-4 T1-5 D2-4 D3-4 P1-4 P2-6 E1-5 E2-4
<if> me-4 C2-4 R2-4 S1+4 S2-5 S3+6 L1-8 L2-5 L3-4 T1+7 D2+4 P1+6 P2+4 E2-5
<image> +6 C1-6 R1-6 R2-7 R3-6 I1-6 S1+4 S2+17 L1+17 T1+8 D3-4 P1-4 P2-5
<intens> -5 C1-6 C2-7 R2-8 R3-8 I1-7 S1-7 S2-5 S3-5 L1-5 L2-5 L3-5 T1-5 D2-5 D3-6 P1-5 P2-7 E1-7
<intimate> L2+5 L3+9 T1+5 D2+5
<it> C1-8 C2-5 R1-4 R2-5 R3-6 I1-5 S1-9 S2-10 S3-5 L1-4 L2-7 L3-4 D1-5 D2-4 P1-4 P2-6 E1-5 E2-4
<know> C2-4 R2-6 R3-4 S3-5 L2+6 T1-9 D1-5 D3-6 P1-4 E1-5
<land> -5 C2-5 R1-5 R2-5 R3-6 I1-4 S1-4 S3-4 L1-4 L2-6 D2-4 P2-5 E1-4 E2-5
<laugh> -8 me-5 C2-4 I1-4 S1-4 S2-5 S3-4 L3-5 T1-12 D1-10 D2-5 D3-6 P2-4 E1-4 E2-5
<life> C2-5 I1-4 S2-4 E2-4
<list> C1+4 L1+5 L2+22 T1+5 D1-4 P1+6 P2+6
<love> -4 R1+35 L1-4
<malware> L1+5 T1+6 D1+4 P1+5 P2+4
<me> C1-5 R2-4 R3-6 I1+5 L2-5 L3-8 D3+5 P1-4
<mean> S2+5 L1+4 L3+4
<mechanism> +4 L2+5 T1+12 D2+4
<menace> +6 S2-4 T1+11 D1+10 D2+5 P1+5 P2+5 E1+4
<mild> C1-6 C2-5 R1+9 R2-7 R3-6 S1-4 S2-7 S3-7 L2-4 L3-7 T1-5 D1-11 D2-7 D3-5 P1-10 P2-5 E1-7 E2-6
<money> +8 C1-4 C2-5 R1-6 R2-5 I1-6 S1-5 S2-4 S3-5 L1-4 L2-5 T1+4 D1+15 D2-6 D3-7 P1+4 E1-5
<more> +5 S1-4 S2-5 S3-5 D2+12 P2-5 E1+14
<must> S2-5 L2-5 L3-4 D1+4 D2-4
<my> R2-4 R3-5 L1+7 L3-4 D2-5
<neg> me+5 C1-4 R2-7 R3-7 I1+6 S1-6 L1-5 L2-5 L3-4 P2+5 E1-5 E2-10
<notenough> D1+6 E1+12
<num> +9 C1-4 C2-6 R1-8 R3-7 I1-6 S1-5 S2-4 S3-7 L1-5 D1+15 D3-7 P2-6 E2-4
<obey> +4 D3+18 P1+4
<of> C1-4 C2-6 R1-7 R3-6 I1-5 S1-5 S3-8 T1-4 D1-5 D2-6 P1-4 P2-5 E1-6
<officer> L3+6 E2+10
<or> +10 C1-5 R3+5 I1-5 S2-6 L2-7 T1+13 D1+9 D2+8 D3+5 P1+8 P2-5 E2-5
<ordinary> -6 me-5 C1-8 C2-5 R1-10 R2-8 R3-7 I1-4 S1-7 S2-8 S3-5 L1-11 L2-8 T1-8 D1-8 D2-8 P2-7 E1-8 E2-9
<paid> me+7 L1+7
<parents> C1-4 R1-4 R3+10 I1+9 L1-5 L2+5
<pay> +4 me-4 C1-6 C2-5 R1-8 R2-7 R3-7 I1-6 S3-7 L1-5 L2-6 L3-8 D1+5 P1-4
<people> +4 me-4 C1-4 C2-5 R1-6 S1-6 S2-9 S3-8 L2+8 L3-6 T1+9 P2-4 E2-4
<personal> C1-4 R2+31 T1-5
<pity> +9 T1+15 P1-5
<place> D1+6
<plea-alone> T1-4 D1-4 E2-4
<plea> me+16
<please> -10 R1-4 S2-5 L1-5 T1-9 E2-4
<police> C1-4 C2-4 R1-6 R3-5 I1-7 S2-6 S3-5 L3+4 D1+6 P2+7 E1+5 E2+4
<polite> P2+4
<praise> R1+31 S3-4 L1-5 T1-5 D1-4 D3-5 P1-4
<pricing> D1+5
<profile> +4 C1+11 C2+5 S2-4 L1-5 L2+5 L3+6 T1+5 D3+5
<prove> S2+9 S3+17
<public> +4 C2+8 I1-5 S2-4 S3-4 L1-5 L2+8 L3+4 T1+12 D2+5
<publish> S2-4 L3+5 T1+5 E2+4
<question> C1+8 R2+8 R3+9 I1-5 L1-6 D1-4 D3-7 P1-7 E1-4 E2-6
<reach> +6 R2-5 I1+4 S2+5 T1+12 D1+6 P1+5
<react> C1-5 C2-5 R2-7 R3-5 S1-5 S3-4 L1-11 L2-4 D1-6 D2-5 P1-5 P2-6 E1-8 E2-7
<record> L1+13 L2+7
<recovery> E2+12
<refuse> +4 D1+8
<regret> S3+4
<remove> +5 me+4 I1+4 D1+10 P1-6 E2+9
<ruin> L1+5
<say> L1+4 L2+5 L3+9 T1-6 D1-5 D3+5
<secret> R1+5 I1+22
<supervise> R3+8 T1-5
<talk> C2+4 I1+9 L1+5 L3+6 D1-4 P1-4
<tell> I1+4 E2-4
<them> C1-4 C2-4 I1-4 S1-4 S2-4 L3-5 T1+9
<they> me-4 C1-4 C2-4 R1-6 R2-7 R3-5 S1-6 S2-7 S3-5 L3-6 D2-5 P1-6
<tit> S1+13 D3+4
<to> -8 C1-4 C2-7 R2-4 R3-7 I1-5 S1-7 S2-5 S3-8 L1-8 L2-7 L3-7 T1-10 D1-9 D2-7 D3-6 P1-10 P2-7 E1-8 E2-7
<trade> S1+16 T1-4
<trivial> R1+5 D1-4
<useless> +7 L1+8 T1+7 P1+9 P2+12
<wallet> +7 S2-4 D1+16 D2-4 P1+6 E1-6
<want> C2-4 R2-4 R3-4 E1+6
<weekday> C1-4 R1-6 R2-4 I1-4 S2-5 S3-4 L1-5 L2-6 L3-4 T1+6 D1-7 D2-5 D3+7 P2-5 E1-4 E2-6
<will> C1-4 C2-4 R1-4 R2-5 R3-6 S2-4 L1-8 L2-6 L3-4 D2-6 P1-5 E1-6
<wipe> I1+14
<worth> C1-5 C2-6 R3-5 S3-4 L1-6 L2-7 L3-5 D2-6 D3-4 P2-7 E2-4
<you> C2-8 R3-6 I1-6 S1-7 L2-4 L3-4 D1-6 D2-7 D3-5 P2-4 E1-9 E2-6
<your> C2-6 R1+4 S1-6 T1+5 P1-4 P2-5 E1-7
<yours-all> +6 T1+8 D1+5 P2+7
a +5 C2-4 R3-5 S2+4 L1+4 L3+4 T1+5 D1+5 E2+4
abonnes L2+5 D1-4
about C1-4 R1-4 S2-4 L2-6 T1-4 D1-5 P1-6 E2-4
account P1+4
after D1-4
again D1+4
age R1+5
ai me+4 L1+4 L3+7
air R1+4
album L1+7
all D1-5
alone R2-4 R3+8
already T1+4
also L1-5 T1-4 E1+4
always I1+4
am C1+5 S3-4
ami L1+4
an +4 R1-4 L2-4 L3+4
and +6 C2-4 R1-8 R2-6 R3-5 I1-5 S1-5 S3-6 D1+6 D3+8 E1-6
another E1+4 E2+4
any T1-4
anyone L2+4
app C2+7 I1+4 S2+4 L3+5
apple P1+4
are -5 C1-4 R1+5 D1-10 D2-4 P1-4 P2-5
as C1-5 I1-4 S2-5 S3-4 L3-5 T1-6 D1-4 D2-4 D3-5 P2-5 E2-4
ask S3+5
at C1-4 S2-4 L1-4 T1+6 D1-5 E2-4
au P1+7
autres D2+6
aux D3+6
avais T1+5
avant L1-4 P1+19
avec +4 L3+10 D3+5
back D3+5
bas C2+5
be C1-4 R1-4 S3+4 L2-5 T1+6 D1+4 P1-5
beaucoup L2+8
beautiful R1+4
because +4 L1+5 L2+4 T1+6 D2+4 P1+5
been L1-5 L2-4
before T1-5 P1+12
belle T1-4
ben D3+5
besoin D3+4
bien L1+8 T1-5 E1+4
bitcoin T1+5 P2+5
block P2+8
bloque T1-4
body S2+6
bon L1+5
bonjour C1+4 D1-4 E2+4
boyfriend T1+5
bring D1-4
brother T1+4
but P1-4
by P1+10
c T1+4 E1+5 E2-4
ca +5 R2+4 D3+4
call D3+4
called L1+5
cam +4 S2+8 D2+6 P1-4
camera L1+6
can -4 C1-4 S2-5 S3-4 L1-7 L2-5 T1-12 D1-4 D3-5 P1-4 E2+4
capture L1-7
card E2+5
cards D1+6 P1+5
ce R1-4 T1+4
cell L1+4
charge E2+5
chat L3+6 T1+8
check L3+6
choice P2+4
club L2+6
coach L2+10
coeur R1+5
college T1+5 D3+4
combien D1+4
come T1-5 D3+11
coming S1+5
computer P2+5
connais L2+5
conseil P2+7
contact L2+4 T1+4
contacts L1+6 L2+11 T1+4 P2+9
continue I1+4
cool L1+4
coucou C1+6
course D1-4
cute R1+9
cyber E2+7
d D3+4
dans C1+4
dare S2+4 S3+4
day P1-5
days P1+7
de C1+4 S2+4 L2+4 T1+5 E2+4
dear C1+7
delete I1+5
demande L2+5
deposit E2+4
depuis R1+5
des D1-4
did C1-5 R2-4 R3-4 S2-4 T1-4 P1-4
dimanche P1-4
discord C2-6
do R2+4 I1-5 S1-4 S2-4 S3-4 L1-5 D2+5 P1-5 E2-4
does R3+4
don't I1+5 S3+10 T1+4 D2+5 D3+6 E1+4
donne T1-4
dont T1-5 P1-4
dorothy L3+4
dos L2+4
drop D3+6
du S2-7 L1+6 D1-4 D3+5 P2+6
due D1-5
e -5 D1-8
each D1-6
ecole D1+4
efface I1+6
elle S3+4 L2+5
elles T1+5 D1+4
else T1-5 D1-5
employer L2+5
en S1+5 S2+5 L3-4 D1+4 D3+4
encore L1+4
end L1+4 P1+5 E1+4
enregistre L1+5
enregistrement L1+5 P2+4
envoie S1+5 D2+7
envoies S1+4
envoye S1+4
es R1+11 I1+4 S3+4 T1-5
est R1-4
et +8 L2+5 D1+4 D3+5 E2-4
etait D1+6 E1+5
euros D1+6
every +6 L1+8 L2+5 T1+7
everyone S3+5 L2-5
everything L1+10 P2+4
face R1+5 S2+10 L1+5
facebook T1+5
faire L3+5 P2+5
fais S2+4 S3+8
fait L1-6 T1-4 D1-4
family L2+6 D1+6
fee D1+5 E2+5
feed C1+5 R1+4
file +4 L1+7 P2+5 E2+4
files D3+4 E2+4
fille L1+5 L3+5 D3+4
film T1+11 D1+5
filme L1+5
filmed L1+5
find T1+7
first +6 S1+10 S2+4 D1+6 D2+8 D3+5 E1+5
folder L1+6
followers L1-6
footage T1+5 D1+4 P1+4
for me-4 C1+4 C2-6 R3-6 S1-4 S3-6 L1-7 L2-5 L3-7 D2-6 D3-6 P1-5 P2-4
fotos T1+4 D2+4
frere L2+4
friday T1-5 D3+6 P1+6
friend L2-4
friends P1+4
from R2+6 D3-5 P1-4
front D1+4
full S2+5
get L1+4
gets T1+11 D3+5 P1+5 P2+4
gg R2-4
gift P1+4 E2+6
girl S1+5 L1+9 T1+5
give D1-7 D3+6
go R2+5 S1+6 L1-4 L2+8 D1-4 D2+6
goes L2-5 T1+4 D2+8 P2+6
going L2+5
gonna T1+4 D1+6
good R1-6 L1-5 D1-5 P1-4 E2-4
got L2+5 D1-4
grande I1+4
grandma I1+4 T1+5 D1+5 E1+4
great L1-5 T1-6 D1-8 D2-4 D3-4 P1-6 P2-4
group D3+4 P1+5
guess T1+6
has R3+4 E1+4
hate T1+5
have C1+5 R1+5 I1-4 S2-4 D3-4 P1+7 P2+4
he L1-6 T1-4
hello C1+8
help R1-4 L1-4 T1-6
her T1+4
here R1+4 S3+4 T1+6 P1+4
heure P1+11
heures P1+7
hey C1+8 R1+4 D3-4
hi -5 C1+6 R2+7 L1-4 T1-5 D1-7
hier E1+4
his L2+5 E2+7
home R3+4
homme C2+4 R1+4
hotel L1+5 T1-4 D3-4
hour L2+4 D1+6 P1+10 E2+5
how me+4 S2-4 L1-5 L2-5 T1-4 P1-4
hundred D1+11
i C1-4 C2-4 R2-6 R3-7 I1-6 S3-4 D2-5 D3-4 P1-4 P2-5 E2-4
ici D1-4
if S1+5 S3+5 D2+6
il L2-4 P1+4
ils T1+5 P2+8
images P1+4 E2+4
in me-4 C2-6 R2-4 R3-4 I1-5 S1-6 S2-4 S3-6 L3-7 D2-6 D3-8 E1-6
insta L2+4
invoice D1+8 P1+5
is C1-4 C2-6 R1-4 R2-6 R3-6 S1-6 S2-5 S3-5 L3-5 D2-5 D3-7 P2-7
it +7 C1-6 C2-4 R1-8 R3-4 S1-6 T1+7 D1+4 E2-4
its L3+4
j S2-4 D2-4
je R1-4 S2-5 D3-5
job P1+4
jour P1+4
jusqu P1+5
just S2+5 S3+4
keep I1+11 D3+5
kids T1-4
know I1+4 S2+4 L2+5 T1-5 D1-4
l E2+6
la S3-4 T1-4
lads L2+5
laisse P1+5
laptop L1+4
late D1-6
le D1-6 D3+4
left D3+4
les L1-4 L2-5
let T1+7
leur T1+6
like -4 I1-4 S2-4 S3-4 L1-5 L2-6 L3-4 T1-11 D1-6 D2-4 P1-6 P2-4 E2-4
line C1+5 R1+4 T1-5
link L1+6 L3+4 T1+7 P2+4
list L2+10
liste L2+6
little S2+4 S3+4 L1+4
live R3+5
lol L1+4
look C1+4 R1+9
looked R1+8 L2+7
lot L1-4
loved R1+6
lovely R1+6
m D1+5 E2+4
ma L1+4
made L3+6
maintenant P1-4
mais C1+4 T1+4
maison D3+5 P1+4
make L1-4 P1+8
maman L2+4
man R1+4
many L2+5
mari T1+5
mate L1+4 T1+4
matin P1+4
may C1+5
me R3-4 S1+4 S2+4 S3+5 L3-4 D3+4 P2+6 E2-4
meet T1+4
meme T1+4
merci R1-4 L1-4 T1-4
mere L1-4 T1-4
message C2+5
messages L1+4
mets T1-4
middle L2+7 T1+4
min P1+5
mine S1+4
minutes T1-5 D1-5
miss P1+5
moi R1-4
mon D1+4 D3-4 E1+4
monday T1+5
monsieur P1+5
month D1-5 D3+6 P1+5
more D2+6 D3+5 P1+7 E1+4
morning L1+5 T1+4
most R1+4
much L1-4
must +4 T1+4 D1+9
my C2-5 I1-5 S2-4 L2-4 T1+6 D3+4
n I1+5 L2+4
name C2-4 L2+7 P1-4
ne T1+4 D1+4 P2+6
need S2-4 T1-6
needs S2+4
never R1+4
new D1-4 P1-4
nice P1-4
night D1-6
no C1+4 S2+4 S3-4 L1-4 T1-4 D2-4
nobody +5 L3+5 T1+10 P2+6
noon P1+5
not P1+4
nothing P2+4
now +4 R1-4 L1+6 D1+7 P1-5 E1+4
nudes L2+5
number C2+5
numero C2+4
of -4 C1-5 R1-7 R2-6 R3-5 S3-6 L3-7 T1-5 D1-6 D2-7 E2-4
ok C1-5 C2-5 R1-8 R2-5 R3-5 S1-4 S2-6 S3-4 L1-6 L2-4 D1-4 D3-5 P1-4 P2-5 E2-5
old R2+6 L3+6
on C2+10 I1+4 S2+4 L1+4 P2-4 E1-4
one S2+6 S3+5 T1+4 D2+5 P1+5 E1+6
ones L1+5 D2+8
online E2+6
only S2+4
open L2+7 T1+6 P1+7
or S2-4 L2-4 L3+4 T1+6 D1+4 D2+5 P1+7
order L2+4
ordinateur L1+4
other S3+8
ou +5 R2+5 R3+4 T1+10 D1+7 D2+4 D3+5
oui P1-4
our C1+5 C2+4 I1+7 L1+5 T1-7 P1+4 E2+4
out S2+4 D3+7 P1+4
page L2+8
paies D1+4
par D1+4
parents R3+9 I1+4 L2-7 T1-8 P1-4
pas S2-4 L1-4 D1+4 P2-6
pay D1+9 D2-4 D3-4 P1-4
payment D1-6
paypal D1+4
pendant L1+4
pense R1+4
people L1-5
pere L2+4 T1+4
person L2+7 P1+5
personne L3+4 P2+4
petit D1+6
peux P2+4
phone R3+7 L1-4 E2+5
photo -8 L1-12 L2-4 T1-10 D2-5 D3-6 E2-4
photos L1+4 T1-8 D1-6 D2+5 P1-5
pic S1+5 S2+4 S3+7
pics L3+4 D1+4
picture S2+10 L3+9
pictures L1+4 T1+7
pis T1-5 D1-4
play P1-4
please -5 T1-5 D1-7
plus P1+5
police L1+4 T1+4 D1+4 P2+17
post L3+4 T1+5 D1+4
poste L3+4
posting T1-7
pour E2+5
press T1+5 P1+4
proches T1+5
profil C1+9 R1+4
profile C1+4
promis S3-4
public L1+4 T1+8
put D3+4
que +5 C1-4 L1+5 L3+4 T1+7 P2+5
quel R2+11
quelle R1+7 R2+6
quittes T1+4 D3+8 P1+4
quoi me+6
rather T1+5
read D1+4
ready D1-4
recoivent P1+4
recorded L1+5
recording +5 L1+12 T1+5 D1+5 E1+7
rejean T1+4
remember L1+7
report -5 D1-5 P2+4
reste +4 P1+5
rien I1+9 S3+4 T1-4 P2+7
right R1-4 R2+4
room I1+4 S2+7 D3+4
running P1+5
s T1-4
said me+4 L1+4 T1-4
salut C1+5 R1+7
sans T1+6
saturday D3+5
save L1-7
saved L1+11 E2+4
saw C1+5
say T1+5 D2+5 D3+10
school L2-4 D1+4
screen L1+4
screenshot L1-6 T1-4
screenshots L1+4
second +4 E1+4
secret I1+11
see +4 S1+4 D2+4 E2+5
seem C1+6
seems T1+4
sees T1-4
send S1+6 S2+8 L2+4 D2+4
sending E1+4
sent +4 S3+4 L3+4 D3+7
serait T1+5
server E2+6
seule R3+6
shall I1+4
shame T1+8
she T1-4
should L1+4 T1-4
show S3+4 L1-5
si +4 S3+6 P2+4
sinon T1+5 P1+8
sister I1+5
site R1+4 L1-4
sites T1+6
smile R1+8
snap C2+7
so R1+7 S2+7 P1-5
soir T1+5 D2+5 D3+5 P1+8
soiree D1-4
some I1-4 T1-4 D1-8
sont R3+4 L1+5 D1+4
sous S2+4
start D1+5 E1+4
steam D1+4
still L1+4
story L3+5
stuff L1+5
such T1+6
suis R2+5 P2+6
sur T1+5
surtout L1+4
t P1+5
ta +5 T1+5 D2-6
tac P1+5
talk S2+5
team T1-6
telegram C2+13 I1+9
telephone L1+5
tell I1+4
ten D2+5
tes +4 R3+6 T1+5
thank T1-5 D1-6
thanks R1-4 T1-4
that me+6 C1-6 C2-6 R1-6 R2-6 R3-5 I1-6 S1-5 S2-7 S3-5 L2-7 L3-5 T1-7 D1-5 D2-6 D3-8 P1-6 P2-6 E1-5 E2-7
the me-7 C1-5 C2-7 R1-8 R2-7 R3-7 I1-9 S1-9 S2-10 S3-8 L2-6 L3-8 D2-6 D3-4 P2-6 E1-5
them T1+4 D3+4
then +5 S2-4 L1-4 T1+5 D1+5 P1+7
there R1-5 R2-4 S2-4 L2-5 L3-4 P2-4 E2-4
these T1+7 D1+5
they L1-4 P1-4 E2-4
thing L1+5
think T1-4
this C2+10 R2-4 L2+4 D1-4 D3-5 E2+5
those +5 L1+5 T1+5
thousand D1+9
three D1-4 D2+6
tic P1+5
till D3+5
time L2-5 T1-6
to C1-6 R1-6 R2-7 R3-5 I1-4 S1-5 S2-4 S3-5 L1-5 L3-5 T1+7 D2-4 D3-6 E1-6 E2-9
today R1+6 L1-4
toi -4 C1+5 R2-4 S2+6 L1-10 T1-7 D1-4
tomorrow T1+4
ton R3+4 S2+5 S3+4 L1-5 T1+4 P1-4
tonight D1-5 D2+8
too L1-6 T1-8 D1-4
took T1+4
tous L1-4
tout D1+4
town R2+4 T1+4
transfer L1+4 D3+5 P1+4
tres R1+4 L1+4
truc L1+4
tu R2+5 R3-5 S2-4 D1+6 D3+9 P1+4
turn S1+4 S2+4
two D1+4
u C1+4 R2+12 L1+7 T1+11 D2+4 P1+4
un I1+4 D3-4 P2+4 E2-4
understand R1+4 I1+4 D3+7
une S2+8 L3+5
unless T1+4 E1+4
until R1+4 T1+5 P1+7
up R1-4
upload T1+4
ur C2+4 R1+7 T1+4 P1+5 P2-4
us I1+9
usdt L3+5 T1+4
va P1+4
vendredi D1-4
very R2-4
veux D2+4
vid L2-5
video +6 S2+5 L1+6 L3-4 T1+5 D1+6 E2+7
videos E2+4
voir S2+6
voit L1+4
vont P2+6
vos +8 L1+5 T1+7 D1+4 E2+7
votre L1+4 L2+5 E2+5
vous E2-4
vrai C2+4
wait R1+5 S3+4 L2+4
wall T1+4 D3+4
want -4 S1+8
wants E1+5
was I1-4 L2-4 T1-6 D3-4 P1-4 E1+5
we C1+9 C2+6 R1+5 L1-6 L2-4 P1+4 E2+5
webcam T1+4 P1+4
week +4 D1+5
well C1+5 T1-4
were E1+4 E2+4
what me+4 R1-4 R2+4 R3-5 I1-6 S1-4 S2-6 L1-6 L2-4 D3-4 P1-4 E1-4 E2-5
whatsapp C2+8 T1-6
where R2+6
which L3+4
who L1+6 D1-4
whole +4 L1+9
wife L2+5
will -4 R1-4 S1+6 L2-5 T1-6 D3+6
with +7 I1-4 L2-5 L3+11 D1+6
work R2+7 S2+4
would +4 T1+5 P2-4 E2-4
write R1+4
yeah T1-4
year L3+8
yes me-5 C1-4 R1-5 I1-4 S1-4 S2-5 S3-4 L1-6 L2-4 L3-4 T1-7 D1-4 D2-4 D3-4 P1-6 P2-4 E1-4 E2+5
you C2-4 R1+4 I1-4 S1-4 D2-5 D3-4 P1-5 E1-5
your C2-4 R3+4 S2+4
yourself T1+4 D1+4
zelle L1+4`;
