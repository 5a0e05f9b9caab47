// Data: the practice stories, tricks and harmless ones mixed, so that nobody learns to see only tricks.

import { AI_FAKE } from "./stories/ai-fake.ts";
import { BIKE_BUYER } from "./stories/bike-buyer.ts";
import { CHARITY_RUN } from "./stories/charity-run.ts";
import { GAME_FRIEND } from "./stories/game-friend.ts";
import { GAME_NIGHT } from "./stories/game-night.ts";
import { LAB_PARTNER } from "./stories/lab-partner.ts";
import { NEW_CLASSMATE } from "./stories/new-classmate.ts";
import { NEW_FOLLOWER } from "./stories/new-follower.ts";
import { PIZZA_MONEY } from "./stories/pizza-money.ts";
import { RECOVERY } from "./stories/recovery.ts";
import { SCHOOL_MAIL } from "./stories/school-mail.ts";
import { SOMEONE_YOU_KNOW } from "./stories/someone-you-know.ts";
import { SURPRISE } from "./stories/surprise.ts";
import { SWEET_TALK } from "./stories/sweet-talk.ts";
import { TEAM_RIDES } from "./stories/team-rides.ts";
import { TRIP_PICTURES } from "./stories/trip-pictures.ts";
import { VIDEO_DATE } from "./stories/video-date.ts";
import { WEBCAM_MAIL } from "./stories/webcam-mail.ts";
import { WORRIED_FRIEND } from "./stories/worried-friend.ts";
import { WRONG_NUMBER } from "./stories/wrong-number.ts";
import type { Story } from "./story.ts";

export const STORIES: readonly Story[] = [
  NEW_FOLLOWER,
  LAB_PARTNER,
  WEBCAM_MAIL,
  NEW_CLASSMATE,
  TRIP_PICTURES,
  AI_FAKE,
  TEAM_RIDES,
  SOMEONE_YOU_KNOW,
  PIZZA_MONEY,
  WRONG_NUMBER,
  RECOVERY,
  BIKE_BUYER,
  SWEET_TALK,
  SURPRISE,
  WORRIED_FRIEND,
  GAME_FRIEND,
  GAME_NIGHT,
  VIDEO_DATE,
  SCHOOL_MAIL,
  CHARITY_RUN,
];
