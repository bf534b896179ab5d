import { expect, test } from '@jest/globals';
import { findVirtualCamera } from './virtual-cameras.ts';

test.each([
  ['OBS Virtual Camera', 'OBS'],
  ['OBS-Camera', 'OBS'],
  ['OBS Virtual Camera (m-de:vice)', 'OBS'],
  ['ManyCam Virtual Webcam', 'ManyCam'],
  ['XSplit VCam', 'XSplit'],
  ['Snap Camera', 'Snap Camera'],
  ['mmhmm Camera', 'mmhmm'],
  ['DroidCam Source 3', 'DroidCam'],
  ['e2eSoft iVCam', 'iVCam'],
  ['e2eSoft VCam', 'e2eSoft VCam'],
  ['EpocCam Camera', 'EpocCam'],
  ['Iriun Webcam #2', 'Iriun'],
  ['Reincubate Camo', 'Camo'],
  ['NDI Webcam Video 1', 'NDI'],
  ['Dummy video device (0x0000) (platform:v4l2loopback-000)', 'v4l2loopback'],
  ['Camera (NVIDIA Broadcast)', 'NVIDIA Broadcast'],
  ['vMix Video', 'vMix'],
  ['Unity Video Capture', 'Unity Video Capture'],
  ['CyberLink YouCam 9', 'CyberLink'],
  ['Logi Capture', 'Logitech Capture'],
  ['VTubeStudioCam', 'VTube Studio'],
  ['Cam Link 4K (0fd9:0066)', 'Elgato Cam Link'],
  ['USB3.0 Capture', 'a capture card'],
  ['fake_device_0', 'Chromium'],
  ['Some Virtual Webcam', 'another one'],
])('%s is %s', (label, name) => {
  expect(findVirtualCamera(label)?.name).toBe(name);
});

/** As browsers report real cameras, on the systems and in the languages in which they are met. */
test.each([
  'FaceTime HD Camera (Built-in) (05ac:8514)',
  'FaceTime HD-Kamera',
  'MacBook Pro Camera',
  'Integrated Camera (04f2:b6d9)',
  'Integrated Webcam_HD (0bda:5634)',
  'HD Pro Webcam C920 (046d:082d)',
  'Logitech BRIO (046d:085e)',
  'Logi 4K Stream Edition',
  'MX Brio',
  'HP TrueVision HD Camera',
  'USB2.0 HD UVC WebCam (13d3:56a2)',
  'Microsoft® LifeCam HD-3000',
  'Surface Camera Front',
  'Dell Webcam WB7022',
  'Razer Kiyo Pro',
  'Elgato Facecam',
  'OBSBOT Tiny 4K',
  'camera2 1, facing front',
  'camera2 0, facing back',
  'Facing front:1',
  'Front Camera',
  'Back Camera',
  'Back Triple Camera',
  'Rückkamera',
  'Kamera przednia',
  'Πρόσθια κάμερα',
  'फ़्रंट कैमरा',
  'Maria’s iPhone Camera',
  '',
])('%s is taken for what it says', (label) => {
  expect(findVirtualCamera(label)).toBeUndefined();
});
